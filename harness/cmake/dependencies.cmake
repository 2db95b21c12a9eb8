# Debian's packages, through find_package. With KATA_FETCH_DEPENDENCIES the ones that it does not
# find are downloaded, at these commits and no others.
function(kata_dependency package repository commit)
  if(KATA_FETCH_DEPENDENCIES)
    FetchContent_Declare(${package} GIT_REPOSITORY ${repository} GIT_TAG ${commit}
      FIND_PACKAGE_ARGS ${ARGN} SYSTEM)
    FetchContent_MakeAvailable(${package})
  else()
    find_package(${package} ${ARGN} REQUIRED)
  endif()
endfunction()

if(KATA_FETCH_DEPENDENCIES)
  include(FetchContent)
  set(BENCHMARK_ENABLE_TESTING OFF)
  set(BENCHMARK_ENABLE_INSTALL OFF)
  set(CLI11_BUILD_TESTS OFF)
  set(CLI11_BUILD_EXAMPLES OFF)
  set(JSON_BuildTests OFF)
endif()

find_package(Threads REQUIRED)
kata_dependency(fmt https://github.com/fmtlib/fmt
  a33701196adfad74917046096bf5a2aa0ab0bb50)  # 9.1.0
kata_dependency(CLI11 https://github.com/CLIUtils/CLI11
  291c58789c031208f08f4f261a858b5b7083e8e2)  # 2.3.2
kata_dependency(nlohmann_json https://github.com/nlohmann/json
  bc889afb4c5bf1c0d8ee29ef35eaaf4c8bef8a5d)  # 3.11.2
kata_dependency(GTest https://github.com/google/googletest
  58d77fa8070e8cec2dc1ed015d66b454c8d78850)  # 1.12.1
kata_dependency(benchmark https://github.com/google/benchmark
  d572f4777349d43653b21d6c2fc63020ab326db2)  # 1.7.1
include(GoogleTest)
