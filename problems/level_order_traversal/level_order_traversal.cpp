#include "level_order_traversal.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "kata/problem.hpp"
#include "kata/tree.hpp"
#include "kata/tree_shapes.hpp"

namespace kata::level_order_traversal {

namespace {

constexpr std::size_t most_nodes = 100000;

using levels = std::vector<std::vector<int>>;

struct traits {
  static constexpr kata::about about{
      .id = "level_order_traversal",
      .title = "Binary tree level order traversal",
      .title_zh = "二叉树的层序遍历",
      .asked_by = "Kuaishou 1",
      .leetcode = 102,
      .method = "levelOrder",
      .sizes = "n: the nodes; h: the levels; w: the nodes on the fullest level",
      .compared_by = comparison::lines_of_tokens,
  };

  using input = tree;
  using signature = level_order_traversal::signature;
  using result = levels;

  static input read(reader& in) { return tree::read(in, most_nodes); }
  static void print(writer& out, const input& t) { t.print(out); }
  static void write(writer& out, const levels& answer) {
    for (const std::vector<int>& level : answer) out.line_of_integers(level);
  }
  static result call(signature* solve, input& t) { return solve(t.root()); }
  static auto parts(input& t) { return std::tie(t); }
  static std::size_t size(const input& t) { return t.size(); }

  static bool within_leetcode(const input& t) {
    return t.size() <= 2000 && tree_shapes::values_within(t, -1000, 1000);
  }

  /// The text cannot show an empty level at the end: {{}} for the empty tree above all.
  static std::string violation(const input& before, const input& after, const levels& answer) {
    const auto empty = std::ranges::find_if(answer, &std::vector<int>::empty);
    if (empty == answer.end()) return after.changes_since(before);
    return "level " + std::to_string(empty - answer.begin() + 1) +
           " of the answer is an empty vector: a level has a node at least, and the empty tree has "
           "no level";
  }

  /// By definition: a node's level is the length of its path, and on a level the paths are in
  /// alphabetical order.
  static constexpr std::size_t oracle_limit = 100;
  static levels oracle(const input& t) {
    auto placed = tree_shapes::placed_values(t);
    std::ranges::sort(placed, {}, [](const tree_shapes::placed_value& node) {
      return std::tuple(node.path.size(), node.path);
    });
    levels answer;
    for (const auto& [path, value] : placed) {
      answer.resize(path.size() + 1);
      answer.back().push_back(value);
    }
    return answer;
  }

  static void each_small(const std::function<void(const input&)>& visit) {
    tree_shapes::each_small_tree(visit);
  }

  static std::vector<example> examples() {
    return {
        {"leetcode_1", "3 9 20 null null 15 7\n", "3\n9 20\n15 7\n"},
        {"leetcode_2", "1\n", "1\n"},
        {"empty_tree", "\n", ""},
        {"missing_left_child", "1 null 2 3\n", "1\n2\n3\n"},
        {"zeros_and_minus_ones", "0 -1 -1 null 5 4\n", "0\n-1 -1\n5 4\n"},
        {"one_zero", "0\n", "0\n"},
        {"one_minus_one", "-1\n", "-1\n"},
        {"one_negative", "-1000\n", "-1000\n"},
        {"left_child_only", "1 2\n", "1\n2\n"},
        {"right_child_only", "1 null 2\n", "1\n2\n"},
        {"zero_as_a_child", "1 0 2 3 null null 4\n", "1\n0 2\n3 4\n"},
        {"minus_one_as_a_child", "1 2 -1 null null 3\n", "1\n2 -1\n3\n"},
        {"equal_values", "7 7 7 7 7 7 7\n", "7\n7 7\n7 7 7 7\n"},
        {"full", "4 2 6 1 3 5 7\n", "4\n2 6\n1 3 5 7\n"},
        {"left_chain", "1 2 null 3 null 4\n", "1\n2\n3\n4\n"},
        {"right_chain", "1 null 2 null 3 null 4\n", "1\n2\n3\n4\n"},
        {"zigzag", "1 2 null null 3 4 null null 5\n", "1\n2\n3\n4\n5\n"},
        {"only_cousins", "1 2 3 4 null null 5\n", "1\n2 3\n4 5\n"},
        {"deep_on_the_right", "1 2 3 null null 4 5 null null null 6\n", "1\n2 3\n4 5\n6\n"},
        {"only_inner_grandchildren", "1 2 3 null 4 5\n", "1\n2 3\n4 5\n"},
        {"int32_ends", "0 -2147483648 2147483647\n", "0\n-2147483648 2147483647\n"},
        {"int32_lowest_alone", "-2147483648\n", "-2147483648\n"},
    };
  }

  static std::vector<family<input>> families() {
    using namespace tree_shapes;
    return {
        {"random", random_places, 14, {100, 2000, 100000}},
        {"few_distinct", few_distinct, 10, {2000}},
        {"search_tree", search_tree, 12, {2000}},
        {"complete", complete, 16, {2000, 100000}},
        {"left_chain", left_chain, 8, {100, 2000, 100000}},
        {"right_chain", right_chain, 8, {100, 2000, 100000}},
        {"zigzag_chain", zigzag_chain, 8, {2000, 100000}},
        {"two_chains", two_chains, 12, {140, 2000}},
        {"caterpillar", caterpillar, 12, {2000}},
        {"wide_then_deep", wide_then_deep, 16, {2000, 20000}},
        {"fibonacci", fibonacci, 14, {2000}},
        {"single_node", single_node, 6, {}},
        {"wide_values", wide_values, 10, {100000}},
        {"int32_extremes", int32_extremes, 10, {2000}},
        {"scattered", scattered, 14, {2000, 100000}, {10'000'000}},
        {"scattered_complete", scattered_complete, 16, {100000}, {10'000'000}},
    };
  }

  static std::vector<kept_family> kept_families() {
    return tree_shapes::kept_families(
        "two branches alike, deeper than 64 levels: numbers of places collide");
  }
};

}  // namespace

const kata::problem& declaration() { return declare<traits>(); }

}  // namespace kata::level_order_traversal
