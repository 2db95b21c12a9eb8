#include "inorder_traversal.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "kata/problem.hpp"
#include "kata/tree.hpp"
#include "kata/tree_shapes.hpp"

namespace kata::inorder_traversal {

namespace {

constexpr std::size_t most_nodes = 100000;

struct traits {
  static constexpr kata::about about{
      .id = "inorder_traversal",
      .title = "Binary tree inorder traversal",
      .title_zh = "二叉树的中序遍历",
      .asked_by = "Kuaishou 1",
      .leetcode = 94,
      .method = "inorderTraversal",
      .sizes = "n: the nodes; h: the levels",
  };

  using input = tree;
  using signature = inorder_traversal::signature;
  using result = std::vector<int>;

  static input read(reader& in) { return tree::read(in, most_nodes); }
  static void print(writer& out, const input& t) { t.print(out); }
  static void write(writer& out, const result& values) { out.line_of_integers(values); }
  static result call(signature* solve, input& t) { return solve(t.root()); }
  static auto parts(input& t) { return std::tie(t); }
  static std::size_t size(const input& t) { return t.size(); }

  static bool within_leetcode(const input& t) {
    return t.size() <= 100 && tree_shapes::values_within(t, -100, 100);
  }

  static std::string violation(const input& before, const input& after, const result&) {
    return after.changes_since(before);
  }

  /// By definition: write M after each node's path, and inorder is alphabetical order, as L < M <
  /// R.
  static constexpr std::size_t oracle_limit = 100;
  static result oracle(const input& t) {
    auto placed = tree_shapes::placed_values(t);
    std::ranges::sort(placed, {},
                      [](const tree_shapes::placed_value& node) { return node.path + 'M'; });
    result values;
    for (const auto& [path, value] : placed) values.push_back(value);
    return values;
  }

  static void each_small(const std::function<void(const input&)>& visit) {
    tree_shapes::each_small_tree(visit);
  }

  static std::vector<example> examples() {
    return {
        {"leetcode_1", "1 null 2 3\n", "1 3 2\n"},
        {"leetcode_2", "1 2 3 4 5 null 8 null null 6 7 9\n", "4 2 6 5 7 1 3 9 8\n"},
        {"empty_tree", "\n", "\n"},
        {"leetcode_4", "1\n", "1\n"},
        {"one_zero", "0\n", "0\n"},
        {"one_minus_one", "-1\n", "-1\n"},
        {"one_negative", "-100\n", "-100\n"},
        {"left_child_only", "1 2\n", "2 1\n"},
        {"right_child_only", "1 null 2\n", "1 2\n"},
        {"both_children", "1 2 3\n", "2 1 3\n"},
        {"not_a_search_tree", "1 3 2\n", "3 1 2\n"},
        {"search_tree", "4 2 6 1 3 5 7\n", "1 2 3 4 5 6 7\n"},
        {"equal_values", "7 7 7 7 null null 7\n", "7 7 7 7 7\n"},
        {"zeros_and_minus_ones", "0 -1 -1 null 5 4\n", "-1 5 0 4 -1\n"},
        {"zero_as_a_child", "1 0 2 3 null null 4\n", "3 0 1 2 4\n"},
        {"minus_one_as_a_child", "1 2 -1 null null 3\n", "2 1 3 -1\n"},
        {"left_chain", "1 2 null 3 null 4\n", "4 3 2 1\n"},
        {"right_chain", "1 null 2 null 3 null 4\n", "1 2 3 4\n"},
        {"zigzag", "1 2 null null 3 4 null null 5\n", "2 4 5 3 1\n"},
        {"left_subtree_of_a_right_child", "1 null 5 3 6 2 4\n", "1 2 3 4 5 6\n"},
        {"right_subtree_of_a_left_child", "6 2 null 1 4 null null 3 5\n", "1 2 3 4 5 6\n"},
        {"int32_ends", "0 2147483647 -2147483648\n", "2147483647 0 -2147483648\n"},
        {"int32_lowest_alone", "-2147483648\n", "-2147483648\n"},
    };
  }

  static std::vector<family<input>> families() {
    using namespace tree_shapes;
    return {
        {"random", random_places, 14, {100, 2000, 100000}},
        {"few_distinct", few_distinct, 10, {100, 2000}},
        {"search_tree", search_tree, 12, {100, 2000}},
        {"complete", complete, 16, {100, 100000}},
        {"left_chain", left_chain, 8, {100, 2000, 100000}},
        {"right_chain", right_chain, 8, {100, 2000, 100000}},
        {"zigzag_chain", zigzag_chain, 8, {100, 100000}},
        {"two_chains", two_chains, 12, {100}},
        {"caterpillar", caterpillar, 12, {100, 2000}},
        {"wide_then_deep", wide_then_deep, 16, {100, 20000}},
        {"fibonacci", fibonacci, 14, {100, 2000}},
        {"single_node", single_node, 6, {}},
        {"wide_values", wide_values, 10, {100000}},
        {"int32_extremes", int32_extremes, 10, {2000}},
        {"scattered", scattered, 14, {2000, 100000}, {10'000'000}},
        {"scattered_complete", scattered_complete, 16, {100000}, {10'000'000}},
    };
  }

  static std::vector<kept_family> kept_families() {
    return tree_shapes::kept_families("two branches alike: numbers of places collide");
  }
};

}  // namespace

const kata::problem& declaration() { return declare<traits>(); }

}  // namespace kata::inorder_traversal
