# embed(<target> <name> <header> <pattern>...): text files of the project, compiled into the program, so that it finds them wherever it runs:
# std::span<const EmbeddedFile> <name>(), which <header> declares.
function(embed target name header)
  set(body "")
  set(count 0)
  foreach(pattern IN LISTS ARGN)
    file(GLOB files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${pattern})
    foreach(file IN LISTS files)
      file(READ ${file} text)
      cmake_path(RELATIVE_PATH file BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} OUTPUT_VARIABLE path)
      math(EXPR count "${count} + 1")
      string(APPEND body "    {\"${path}\", R\"phakhi(${text})phakhi\"},\n")
      set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    endforeach()
  endforeach()
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/generated/${name}.cpp)
  file(CONFIGURE OUTPUT ${generated} CONTENT
"// Generated from the files named below: do not edit.
#include \"${header}\"
namespace phakhi {
static constexpr EmbeddedFile files[] = {
${body}    {\"\", \"\"}};
std::span<const EmbeddedFile> ${name}() { return {files, ${count}}; }
}
" @ONLY)
  target_sources(${target} PRIVATE ${generated})
endfunction()
