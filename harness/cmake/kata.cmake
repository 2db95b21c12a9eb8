# What the build needs beside CMake itself: kata_problem() and kata_finish().

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
# As attempts are compiled, so that a benchmark compares solutions and not flags.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

set(KATA_ATTEMPTS_DIR "${PROJECT_SOURCE_DIR}/attempts" CACHE PATH "Where your own solutions live")
option(KATA_SANITIZE "Build everything with ASan and UBSan" OFF)
option(KATA_FETCH_DEPENDENCIES "Download what find_package does not find" OFF)

if(KATA_SANITIZE)
  set(CMAKE_CXX_FLAGS_RELEASE "-O1 -DNDEBUG")  # half the time to build, and as much is found
  set(kata_sanitize_flags -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_compile_options(${kata_sanitize_flags} -g1)
  add_link_options(${kata_sanitize_flags})
endif()

include(dependencies)
include(CTest)
include(CheckCXXSourceCompiles)
# What is started for each case starts in half the time without shared libraries.
set(CMAKE_REQUIRED_FLAGS -fno-sanitize=all)
set(CMAKE_REQUIRED_LINK_OPTIONS -static -fno-sanitize=all)
check_cxx_source_compiles("int main() {}" KATA_CAN_LINK_STATIC)
unset(CMAKE_REQUIRED_FLAGS)
unset(CMAKE_REQUIRED_LINK_OPTIONS)
set(kata_quick_start $<$<BOOL:${KATA_CAN_LINK_STATIC}>:-static>)
find_package(Python3 COMPONENTS Interpreter)
if(Python3_FOUND)  # itself, not a version manager's script in front of it
  execute_process(COMMAND ${Python3_EXECUTABLE} -c "import sys; print(sys.executable)"
    OUTPUT_VARIABLE kata_python OUTPUT_STRIP_TRAILING_WHITESPACE)
endif()

add_library(kata.warnings INTERFACE)
target_compile_options(kata.warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion)

# What `cmake --workflow --preset practice` builds; attempts are built by `kata` itself, so that one
# that does not compile stops nothing else.
add_custom_target(practice)

# A catalog with just these katas, as a library of its own.
function(kata_catalog target)
  set(declarations "")
  set(entries "")
  foreach(id IN LISTS ARGN)
    string(APPEND declarations
      "namespace ${id} {\nconst problem& declaration();\nstd::vector<variant> solutions();\n}\n")
    string(APPEND entries "      {${id}::declaration(), ${id}::solutions()},\n")
  endforeach()
  set(file ${CMAKE_BINARY_DIR}/generated/${target}.cpp)
  file(CONFIGURE OUTPUT ${file} @ONLY CONTENT [[
// Generated from the list of katas in CMakeLists.txt.
#include "kata/catalog.hpp"

namespace kata {

@declarations@
std::span<const entry> catalog() {
  static const entry all[] = {
@entries@  };
  return all;
}

}  // namespace kata
]])
  add_library(${target} STATIC ${file})
  target_link_libraries(${target} PRIVATE kata.warnings PUBLIC kata.core)
  target_precompile_headers(${target} REUSE_FROM kata.core)
  target_link_libraries(${target} PUBLIC kata.solutions kata.problems)
endfunction()

# One kata: its declaration, its table of solutions, its tests and benchmarks, its model program.
function(kata_problem id)
  set_property(GLOBAL APPEND PROPERTY KATA_IDS ${id})
  set(problem ${PROJECT_SOURCE_DIR}/problems/${id})
  set(solution ${PROJECT_SOURCE_DIR}/solutions/${id})

  # The table, and a file of its own for each variant that has much to say.
  file(GLOB variant_sources CONFIGURE_DEPENDS ${solution}/*.cpp)
  list(REMOVE_ITEM variant_sources ${solution}/acm.cpp ${solution}/${id}.cpp)
  # And tests of what several of them share.
  file(GLOB part_tests CONFIGURE_DEPENDS ${solution}/*_test.cpp)
  if(part_tests)
    list(REMOVE_ITEM variant_sources ${part_tests})
  endif()
  set_property(GLOBAL APPEND PROPERTY KATA_VARIANT_SOURCES ${variant_sources})

  add_executable(${id}.model ${solution}/acm.cpp)
  target_link_libraries(${id}.model PRIVATE kata.warnings)
  if(NOT KATA_SANITIZE)
    target_link_options(${id}.model PRIVATE ${kata_quick_start})
  endif()
  set_target_properties(${id}.model PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/models)

  kata_catalog(${id}.catalog ${id})

  add_executable(${id}.test ${part_tests})
  target_link_libraries(${id}.test PRIVATE kata.warnings kata.test_driver ${id}.catalog)
  add_dependencies(${id}.test kata)
  set_target_properties(${id}.test PROPERTIES
    LINKER_LANGUAGE CXX RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

  foreach(kind reference known_wrong)
    set(filter "${id}.${kind}.*")
    if(kind STREQUAL "reference")
      string(APPEND filter ":${id}_*")
    endif()
    gtest_discover_tests(${id}.test
      DISCOVERY_MODE PRE_TEST
      TEST_FILTER "${filter}"
      TEST_LIST ${id}.${kind})
    # Two labels in its PROPERTIES would fall apart (CMake 3.25), so they are set behind its back.
    set(labels ${CMAKE_BINARY_DIR}/generated/${id}.${kind}.labels.cmake)
    file(WRITE ${labels} "if(${id}.${kind})  # built\n"
      "  set_tests_properties(\${${id}.${kind}} PROPERTIES LABELS \"${kind};${id}\" TIMEOUT 120)\n"
      "endif()\n")
    set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES ${labels})
  endforeach()

  foreach(mode attempt acm)
    add_test(NAME ${id}.${mode}
      COMMAND kata test --mode ${mode} --skip-code 77 ${id})
    set_tests_properties(${id}.${mode} PROPERTIES
      LABELS "attempt;${id}" SKIP_RETURN_CODE 77 TIMEOUT 300)
  endforeach()

  # Is all in place? The command is a whole program, too.
  add_test(NAME ${id}.examples COMMAND kata judge ${id} --examples -- $<TARGET_FILE:kata> run ${id})
  set_tests_properties(${id}.examples PROPERTIES LABELS "practice;${id}")

  kata_judged_program(${id} model AC $<TARGET_FILE:${id}.model>)
  if(Python3_FOUND AND EXISTS ${solution}/acm.py)
    kata_judged_program(${id} python AC ${kata_python} -I ${solution}/acm.py)
  endif()
  if(KATA_SANITIZE)
    return()  # a wrong program dies of a sanitizer in ways of its own
  endif()
  # Does docs/strength.md say what kills the known-wrong rows now?
  add_test(NAME ${id}.strength COMMAND kata strength --check ${id})
  set_tests_properties(${id}.strength PROPERTIES LABELS "known_wrong;${id}" TIMEOUT 120)
  # Known to be wrong: the first line says `// WA: why`.
  file(GLOB wrong_programs CONFIGURE_DEPENDS ${solution}/wrong/*.cpp)
  foreach(source IN LISTS wrong_programs)
    cmake_path(GET source STEM name)
    file(STRINGS ${source} first_line LIMIT_COUNT 1)
    string(REGEX MATCH "^// ([A-Z]+): " matched "${first_line}")
    if(NOT matched)
      message(FATAL_ERROR "${source}: the first line must be `// VERDICT: why it is wrong`")
    endif()
    set(verdict ${CMAKE_MATCH_1})
    add_executable(${id}.wrong.${name} ${source})
    target_link_options(${id}.wrong.${name} PRIVATE ${kata_quick_start})
    set_target_properties(${id}.wrong.${name} PROPERTIES CXX_CLANG_TIDY ""
      RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/models)
    kata_judged_program(${id} ${name} ${verdict} $<TARGET_FILE:${id}.wrong.${name}>)
  endforeach()
endfunction()

# <id>.program.<name>: a whole program, and the verdict that it must get.
function(kata_judged_program id name verdict)
  set(options "")
  if(verdict MATCHES "^(TLE|ILE)$")
    set(options --time 0.25)  # what is too slow is so by far, and what is too large
  elseif(verdict STREQUAL MLE)
    set(options --memory 32)
  elseif(verdict STREQUAL OLE)
    set(options --output 4)
  elseif(name STREQUAL python)
    set(options --sample 4)  # an interpreter's start, for each case
  elseif(KATA_SANITIZE)
    set(options --sample 50)  # ASan's start
  endif()
  add_test(NAME ${id}.program.${name} COMMAND kata judge ${id} --expect ${verdict} ${options} -- ${ARGN})
  set_tests_properties(${id}.program.${name} PROPERTIES LABELS "judge;${id}" TIMEOUT 120)
endfunction()

# After the last kata: the command that knows all of them, their cases and benchmarks.
function(kata_finish)
  get_property(ids GLOBAL PROPERTY KATA_IDS)
  get_property(variant_sources GLOBAL PROPERTY KATA_VARIANT_SOURCES)
  # Several katas in one translation unit, as each has a namespace of its own: a fifth less
  # to compile, at the first build. A variant's own file stays alone.
  list(TRANSFORM ids REPLACE "(.+)" "problems/\\1/\\1.cpp" OUTPUT_VARIABLE problem_sources)
  list(TRANSFORM ids REPLACE "(.+)" "solutions/\\1/\\1.cpp" OUTPUT_VARIABLE table_sources)
  list(TRANSFORM ids PREPEND ${PROJECT_SOURCE_DIR}/problems/ OUTPUT_VARIABLE problem_directories)
  add_library(kata.problems STATIC ${problem_sources})
  target_include_directories(kata.problems PUBLIC ${problem_directories})
  target_compile_options(kata.problems PRIVATE -O1)  # nothing hot, and twice as fast to compile
  add_library(kata.solutions STATIC ${table_sources} ${variant_sources})
  target_link_libraries(kata.solutions PUBLIC kata.problems)
  set_source_files_properties(${variant_sources} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  foreach(library kata.problems kata.solutions)
    target_link_libraries(${library} PRIVATE kata.warnings PUBLIC kata.core)
    target_precompile_headers(${library} REUSE_FROM kata.core)
    set_target_properties(${library} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 4)
  endforeach()
  kata_catalog(kata.catalog ${ids})
  target_link_libraries(kata PRIVATE kata.catalog)

  set(stamps "")
  foreach(id IN LISTS ids)
    set(stamp ${CMAKE_BINARY_DIR}/cases/${id}.stamp)
    add_custom_command(OUTPUT ${stamp}
      COMMAND kata cases ${id} ${CMAKE_BINARY_DIR}/cases/${id}
      COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
      DEPENDS kata
      COMMENT "Writing the cases of ${id}" VERBATIM)
    list(APPEND stamps ${stamp})
  endforeach()
  add_custom_target(kata.cases ALL DEPENDS ${stamps})
  add_dependencies(practice kata.cases)
  add_custom_target(strength COMMAND kata strength USES_TERMINAL VERBATIM
    COMMENT "Writing docs/strength.md: some minutes")
  add_dependencies(strength kata.cases)

  add_subdirectory(${PROJECT_SOURCE_DIR}/benchmarks ${CMAKE_BINARY_DIR}/benchmarks)
endfunction()
