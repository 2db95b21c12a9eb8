// Who is measured beside a kata's own variants: benchmarks/<id>.cpp names them, and the build
// generates company_of_kata().
#pragma once

#include <string_view>
#include <vector>

#include "kata/problem.hpp"

namespace kata {

struct company {
  std::vector<variant> peers;      ///< a library's answer
  std::vector<variant> rooflines;  ///< not an answer: a limit, say one pass over the input
  std::string_view missing;        ///< packages of the peers that were not found, blank-separated
};

company company_of_kata();

}  // namespace kata
