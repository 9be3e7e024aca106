# catalogue(<target> <folder> <Type> <header> [sorted])
# Every src/<folder>/<key>.cpp defines `extern constinit const Type <key>`. This lists them: an enum <Type>Id, a constant
# <name>_count and a span <name>() in the generated catalogue/<name>.hpp. A new file is found at the next build; there is no registry.
set(PHAKHI_KEYWORDS alignas and asm auto bool break case catch char class const continue default delete do double else enum explicit
    export extern false float for friend goto if inline int long mutable namespace new not operator or private protected public register
    requires return short signed sizeof static struct switch template this throw true try typedef union unsigned using virtual void volatile while xor)

function(catalogue target folder type header)
  cmake_path(GET folder FILENAME name)
  file(GLOB entries CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/src/${folder}/*.cpp)
  set(enumerators "")
  set(declarations "")
  set(pointers "")
  list(LENGTH entries count)
  foreach(entry IN LISTS entries)
    cmake_path(GET entry STEM key)
    if(key IN_LIST PHAKHI_KEYWORDS OR NOT key MATCHES "^[a-z][a-z0-9_]*$")
      message(FATAL_ERROR "src/${folder}/${key}.cpp: the file's name becomes a C++ name, and \"${key}\" cannot be one; rename it, for instance ${key}_.cpp")
    endif()
    string(APPEND enumerators "    ${key},\n")
    string(APPEND declarations "extern const ${type} ${key};\n")
    string(APPEND pointers "&${name}_entries::${key}, ")
  endforeach()
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/generated)
  file(CONFIGURE OUTPUT ${generated}/catalogue/${name}.hpp CONTENT
"// Generated from src/${folder}/: do not edit.
#pragma once
#include <cstdint>
#include <span>
namespace phakhi {
struct ${type};
enum class ${type}Id : std::uint16_t {
${enumerators}};
inline constexpr std::size_t ${name}_count = ${count};
std::span<const ${type}* const> ${name}();
}
" @ONLY)
  file(CONFIGURE OUTPUT ${generated}/catalogue/${name}.cpp CONTENT
"// Generated from src/${folder}/: do not edit.
#include \"catalogue/${name}.hpp\"
#include \"${header}\"
namespace phakhi {
namespace ${name}_entries {
${declarations}}
static constexpr const ${type}* all_${name}[] = {${pointers}};
std::span<const ${type}* const> ${name}() { return all_${name}; }
}
" @ONLY)
  target_sources(${target} PRIVATE ${entries} ${generated}/catalogue/${name}.cpp)
  target_include_directories(${target} PUBLIC ${generated})
endfunction()
