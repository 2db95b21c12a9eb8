#include "kata/tree_shapes.hpp"

#include <algorithm>
#include <bit>
#include <climits>
#include <cstdint>
#include <numeric>
#include <utility>

#include "kata/small.hpp"

namespace kata::tree_shapes {

namespace {

using side = tree::side;

side random_side(random& rng) { return rng.one_in(2) ? side::left : side::right; }
side other(side s) { return s == side::left ? side::right : side::left; }

std::vector<int> distinct(random& rng, std::size_t n) {
  std::vector<int> values(n);
  std::iota(values.begin(), values.end(), -static_cast<int>(n / 2));
  rng.shuffle(values);
  return values;
}

tree with_distinct_values(random& rng, tree t) {
  const std::vector<int> values = distinct(rng, t.size());
  for (std::size_t i = 0; i < values.size(); ++i) t.nodes()[i].val = values[i];
  return t;
}

template <class Value>
tree at_random_places(random& rng, std::size_t n, Value value) {
  tree t;
  std::vector<std::pair<std::size_t, side>> free{{0, side::left}};
  while (t.size() < n) {
    std::swap(free[rng.index(free.size())], free.back());
    const auto [parent, where] = free.back();
    free.pop_back();
    const std::size_t added = t.add(parent, where, value());
    free.emplace_back(added, side::left);
    free.emplace_back(added, side::right);
  }
  return t;
}

/// Hangs a chain under a node that has no children, until there are n nodes.
template <class Turn>
tree with_chain(tree t, std::size_t from, std::size_t n, Turn turn) {
  while (t.size() < n) from = t.add(from, turn(), 0);
  return t;
}

tree heap_shape(std::size_t n) {
  tree t;
  for (std::size_t i = 0; i < n; ++i)
    t.add(i == 0 ? 0 : (i - 1) / 2, i % 2 == 1 ? side::left : side::right, 0);
  return t;
}

}  // namespace

tree random_places(random& rng, std::size_t n) {
  return with_distinct_values(rng, at_random_places(rng, n, [] { return 0; }));
}

tree few_distinct(random& rng, std::size_t n) {
  return at_random_places(rng, n, [&] { return rng.int32(-1, 1); });
}

tree wide_values(random& rng, std::size_t n) {
  return at_random_places(rng, n, [&] { return rng.int32(); });
}

tree int32_extremes(random& rng, std::size_t n) {
  constexpr int values[] = {INT_MIN, INT_MIN + 1, -1, 0, INT_MAX - 1, INT_MAX};
  return at_random_places(rng, n, [&] { return values[rng.index(std::size(values))]; });
}

tree search_tree(random& rng, std::size_t n) {
  tree t;
  for (const int value : distinct(rng, n)) {
    std::size_t parent = 0;
    side where = side::left;
    for (const TreeNode* at = t.root(); at != nullptr;) {
      parent = static_cast<std::size_t>(at - t.nodes().data());
      where = value < at->val ? side::left : side::right;
      at = where == side::left ? at->left : at->right;
    }
    t.add(parent, where, value);
  }
  return t;
}

tree complete(random& rng, std::size_t n) { return with_distinct_values(rng, heap_shape(n)); }

tree left_chain(random& rng, std::size_t n) {
  return with_distinct_values(rng, with_chain({}, 0, n, [] { return side::left; }));
}

tree right_chain(random& rng, std::size_t n) {
  return with_distinct_values(rng, with_chain({}, 0, n, [] { return side::right; }));
}

tree zigzag_chain(random& rng, std::size_t n) {
  side turn = random_side(rng);
  return with_distinct_values(rng, with_chain({}, 0, n, [&] { return turn = other(turn); }));
}

tree two_chains(random& rng, std::size_t n) {
  tree t = heap_shape(std::min<std::size_t>(n, 1));
  std::vector<side> turns(n);
  for (side& turn : turns) turn = random_side(rng);
  for (const auto& [first, nodes] : {std::pair{side::left, (n + 1) / 2}, {side::right, n}}) {
    if (t.size() >= nodes) continue;
    const std::size_t top = t.add(0, first, 0);
    t = with_chain(std::move(t), top, nodes,
                   [&, i = std::size_t{0}]() mutable { return turns[i++]; });
  }
  return with_distinct_values(rng, std::move(t));
}

tree caterpillar(random& rng, std::size_t n) {
  tree t = heap_shape(std::min<std::size_t>(n, 1));
  for (std::size_t spine = 0; t.size() < n;) {
    const side turn = random_side(rng);
    const std::size_t next = t.add(spine, turn, 0);
    if (t.size() < n) t.add(spine, other(turn), 0);
    spine = next;
  }
  return with_distinct_values(rng, std::move(t));
}

tree wide_then_deep(random& rng, std::size_t n) {
  const std::size_t wide = (n + 1) / 2;
  const std::size_t leaf = n == 0 ? 0 : wide / 2 + rng.index(wide - wide / 2);
  return with_distinct_values(
      rng, with_chain(heap_shape(wide), leaf, n, [&] { return random_side(rng); }));
}

tree fibonacci(random& rng, std::size_t n) {
  std::size_t height = 0;
  for (std::size_t size = 1, lower = 0; size <= n; ++height)
    lower = std::exchange(size, size + lower + 1);
  struct subtree {
    std::size_t parent;
    side where;
    std::size_t height;
  };
  tree t;
  std::vector<subtree> open{{0, side::left, height}};
  while (!open.empty()) {
    const subtree s = open.back();
    open.pop_back();
    if (s.height == 0) continue;
    const std::size_t top = t.add(s.parent, s.where, 0);
    open.push_back({top, side::left, s.height - 1});
    if (s.height > 1) open.push_back({top, side::right, s.height - 2});
  }
  return with_distinct_values(rng, std::move(t));
}

tree scattered(random& rng, std::size_t n) {
  tree t = random_places(rng, n);
  t.scatter(rng);
  return t;
}

tree scattered_complete(random& rng, std::size_t n) {
  tree t = complete(rng, n);
  t.scatter(rng);
  return t;
}

tree single_node(random& rng, std::size_t n) {
  return at_random_places(rng, std::min<std::size_t>(n, 1),
                          [&] { return rng.one_in(2) ? rng.int32(-1, 0) : rng.int32(-100, 100); });
}

void each_shape(std::span<const int> values, const std::function<void(const tree&)>& visit) {
  const std::size_t n = values.size();
  if (n == 0) return visit(tree());
  // A bit for each place under each node, in level order: is there a child?
  for (std::uint64_t places = 0; places < std::uint64_t{1} << 2 * n; ++places) {
    if (static_cast<std::size_t>(std::popcount(places)) != n - 1) continue;
    tree t;
    t.add(0, tree::side::left, values[0]);
    for (std::size_t i = 0; i < t.size(); ++i) {
      if ((places >> 2 * i & 1) != 0) t.add(i, tree::side::left, values[t.size()]);
      if ((places >> (2 * i + 1) & 1) != 0) t.add(i, tree::side::right, values[t.size()]);
    }
    if (t.size() == n) visit(t);  // else a child's parent was not there
  }
}

void each_small_tree(const std::function<void(const tree&)>& visit) {
  const std::vector<int> usual = {1, 0, -1};
  const std::vector<int> two = {1, 2};
  const std::vector<int> extreme = {INT_MIN, INT_MAX, 70'000};
  const auto each_valued = [&](const std::vector<int>& values, std::size_t n) {
    each_sequence(values, n, [&](const std::vector<int>& chosen) { each_shape(chosen, visit); });
  };
  for (std::size_t n = 0; n <= 7; ++n) {
    std::vector<int> different(n);
    std::iota(different.begin(), different.end(), 1);
    each_shape(different, visit);
    if (1 <= n && n <= 4) each_valued(usual, n);
    if (5 <= n && n <= 6) each_valued(two, n);
    if (1 <= n && n <= 3) each_valued(extreme, n);
  }
}

std::vector<kept_family> kept_families(std::string_view two_chains_for) {
  return {
      {"two_chains", two_chains_for},
      {"random", "every shape by chance, up to the most nodes"},
      {"few_distinct", "equal values, -1 and 0 among them"},
      {"search_tree", "the order that values suggest is the right one for once"},
      {"complete", "the fullest levels, at the limit"},
      {"left_chain", "the deepest tree: a stack of 100000"},
      {"right_chain", "the deepest tree on the other side"},
      {"zigzag_chain", "as deep, with turns"},
      {"caterpillar", "leaves beside a deep spine"},
      {"wide_then_deep", "a full queue or stack, and then a long one"},
      {"fibonacci", "subtrees that are unbalanced everywhere"},
      {"single_node", "one node or none, with values taken for null"},
      {"wide_values", "values beyond 16 bits and beyond LeetCode"},
      {"int32_extremes", "values that are taken for marks"},
      {"scattered", "nodes that do not stand in order in memory"},
      {"scattered_complete", "full levels whose nodes are far apart"},
  };
}

bool values_within(const tree& t, int low, int high) {
  return std::ranges::all_of(
      t.nodes(), [=](const TreeNode& node) { return low <= node.val && node.val <= high; });
}

std::vector<placed_value> placed_values(const tree& t) {
  std::vector<placed_value> found;
  std::vector<std::pair<const TreeNode*, std::string>> open{{t.root(), ""}};
  while (!open.empty()) {
    auto [node, path] = std::move(open.back());
    open.pop_back();
    if (node == nullptr) continue;
    open.emplace_back(node->left, path + 'L');
    open.emplace_back(node->right, path + 'R');
    found.push_back({std::move(path), node->val});
  }
  return found;
}

}  // namespace kata::tree_shapes
