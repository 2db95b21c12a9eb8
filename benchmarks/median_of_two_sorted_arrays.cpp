// What the variants are measured against, beside each other.
#include "median_of_two_sorted_arrays.hpp"

#include <vector>

#include "kata/problem.hpp"

namespace kata::median_of_two_sorted_arrays {

std::vector<variant> peers() { return {}; }

std::vector<variant> rooflines() { return {}; }

}  // namespace kata::median_of_two_sorted_arrays
