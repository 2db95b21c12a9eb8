// What the declarations of the traversal katas share: trees of all shapes, and each node's place.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kata/problem.hpp"
#include "kata/random.hpp"
#include "kata/tree.hpp"

namespace kata::tree_shapes {

/// Each makes a tree of n nodes. Where nothing else is said, the values are a shuffle of n
/// consecutive ones around 0.
tree random_places(random& rng, std::size_t n);   ///< every node at a random free place
tree few_distinct(random& rng, std::size_t n);    ///< the same, with the values -1, 0 and 1
tree wide_values(random& rng, std::size_t n);     ///< the same, with values from all of int32
tree int32_extremes(random& rng, std::size_t n);  ///< the same, with the ends of int32, 0 and -1
tree search_tree(random& rng, std::size_t n);     ///< the values ascend in inorder
tree complete(random& rng, std::size_t n);        ///< a heap's shape: no place free but at the end
tree left_chain(random& rng, std::size_t n);
tree right_chain(random& rng, std::size_t n);
tree zigzag_chain(random& rng, std::size_t n);
tree caterpillar(random& rng, std::size_t n);     ///< a spine of random turns, leaves beside it
tree two_chains(random& rng, std::size_t n);      ///< both with the same random turns
tree wide_then_deep(random& rng, std::size_t n);  ///< half of it complete, a chain from one leaf
tree fibonacci(random& rng, std::size_t n);       ///< at most n; left subtrees higher by one
/// The nodes anywhere in memory: no two neighbours in the tree are so in the array.
tree scattered(random& rng, std::size_t n);           ///< of a shape as random_places has
tree scattered_complete(random& rng, std::size_t n);  ///< of a heap's shape
tree single_node(random& rng, std::size_t n);         ///< at most one, often -1 or 0

/// Every tree of that many nodes; the values are given to them in level order.
void each_shape(std::span<const int> values, const std::function<void(const tree&)>& visit);

/// What the traversal katas try whole, the smallest first: few values up to 6 nodes, those that
/// people take for null up to 3, and every shape of 7.
void each_small_tree(const std::function<void(const tree&)>& visit);

/// What each of the shapes is there for.
std::vector<kept_family> kept_families(std::string_view two_chains_for);

bool values_within(const tree& t, int low, int high);

struct placed_value {
  std::string path;  ///< from the root down, in letters L and R
  int value;
};

/// Of each node, in no useful order.
std::vector<placed_value> placed_values(const tree& t);

}  // namespace kata::tree_shapes
