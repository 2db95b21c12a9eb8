// What the variants are measured against, beside each other.
#include "level_order_traversal.hpp"

#include <vector>

#include "kata/problem.hpp"

namespace kata::level_order_traversal {

std::vector<variant> peers() { return {}; }

std::vector<variant> rooflines() { return {}; }

}  // namespace kata::level_order_traversal
