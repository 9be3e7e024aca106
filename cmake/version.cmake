# The commit that is built, looked up at each build, so that a result can name it.
find_package(Git QUIET)
set(version_source ${CMAKE_CURRENT_BINARY_DIR}/generated/version.hpp)
add_custom_target(phakhi_git ALL
  COMMAND ${CMAKE_COMMAND} -D GIT=${GIT_EXECUTABLE} -D SOURCE=${CMAKE_CURRENT_SOURCE_DIR} -D OUTPUT=${version_source} -D VERSION=${PROJECT_VERSION}
          -P ${CMAKE_CURRENT_SOURCE_DIR}/cmake/write_version.cmake
  BYPRODUCTS ${version_source} COMMENT "")
add_library(phakhi_version INTERFACE)
target_include_directories(phakhi_version INTERFACE ${CMAKE_CURRENT_BINARY_DIR}/generated)
add_dependencies(phakhi_version phakhi_git)
