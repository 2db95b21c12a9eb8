#include "swap_pairs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>
#include <string>
#include <tuple>
#include <vector>

#include "kata/list.hpp"
#include "kata/problem.hpp"
#include "kata/small.hpp"

namespace kata::swap_pairs {

namespace {

constexpr std::int32_t longest = 100'000;

constexpr int highest_on_leetcode = 100;

// ── Generated lists: values as on LeetCode, 0 … 100, unless the name says otherwise ──

std::vector<int> values_between(random& rng, std::size_t n, int low, int high) {
  std::vector<int> values(n);
  for (int& value : values) value = rng.int32(low, high);
  return values;
}

list random_values(random& rng, std::size_t n) {
  return list(values_between(rng, n, 0, highest_on_leetcode));
}

list few_values(random& rng, std::size_t n) { return list(values_between(rng, n, 0, 2)); }

list ascending(random& rng, std::size_t n) {
  std::vector<int> values(n);
  std::iota(values.begin(), values.end(), rng.int32(0, 1));
  return list(values);
}

list descending(random&, std::size_t n) {
  std::vector<int> values(n);
  std::iota(values.rbegin(), values.rend(), 0);
  return list(values);
}

list equal_values(random& rng, std::size_t n) {
  return list(std::vector<int>(n, rng.int32(0, highest_on_leetcode)));
}

/// 5 5 2 2 9 9: the text is the same before and after.
list equal_pairs(random& rng, std::size_t n) {
  std::vector<int> values = values_between(rng, n, 0, highest_on_leetcode);
  for (std::size_t i = 1; i < n; i += 2) values[i] = values[i - 1];
  return list(values);
}

list alternating(random& rng, std::size_t n) {
  const int pair[] = {rng.int32(0, highest_on_leetcode), rng.int32(0, highest_on_leetcode)};
  std::vector<int> values(n);
  for (std::size_t i = 0; i < n; ++i) values[i] = pair[i % 2];
  return list(values);
}

list palindrome(random& rng, std::size_t n) {
  std::vector<int> values = values_between(rng, n, 0, highest_on_leetcode);
  std::copy_n(values.begin(), n / 2, values.rbegin());
  return list(values);
}

list wide_values(random& rng, std::size_t n) {
  return list(values_between(rng, n, INT32_MIN, INT32_MAX));
}

list int32_extremes(random& rng, std::size_t n) {
  constexpr int extremes[] = {INT32_MIN, INT32_MIN + 1, -1, 0, 1, INT32_MAX - 1, INT32_MAX};
  std::vector<int> values(n);
  for (int& value : values) value = extremes[rng.index(std::size(extremes))];
  return list(values);
}

list scattered(random& rng, std::size_t n) {
  list l = random_values(rng, n);
  l.scatter(rng);
  return l;
}

// ── What the text does not show. Nodes count from 1, as people do, in the order in which they were
// given, which need not be that of their places in memory ──

/// Who stands at place i afterwards: its partner, if it has one.
std::size_t partner(std::size_t i, std::size_t n) { return (i ^ 1) < n ? i ^ 1 : i; }

std::string node(std::size_t place, const std::vector<int>& values) {
  return fmt::format("node {} (value {})", place + 1, values[place]);
}

bool deleted(int value) {
  int pattern = 0;
  std::memset(&pattern, internal::deleted_byte, sizeof pattern);
  return value == pattern;
}

/// `number`: of each place the node's.
std::string cycle(list& after, const chain& seen, const std::vector<int>& given,
                  const std::vector<std::size_t>& number) {
  const std::size_t last = seen.places.back();
  const std::size_t back =
      last == list::foreign ? list::foreign : after.place_of(after.nodes()[last].next);
  if (back == list::foreign)
    return fmt::format("the returned list has a cycle: there are {} nodes, and no end after {}",
                       after.size(), seen.places.size());
  return fmt::format("the returned list has a cycle: {} links {}", node(number[last], given),
                     back == last ? "to itself" : "back to " + node(number[back], given));
}

std::string changed_value(std::size_t place, int before, int after) {
  if (deleted(after))
    return fmt::format("node {} (value {}) was deleted: it is not yours to free", place + 1,
                       before);
  return fmt::format("node {} came with value {} and has {} now: swap the nodes, not their values",
                     place + 1, before, after);
}

/// The ends of LeetCode's range and their neighbours.
list least_and_most(random& rng, std::size_t n) {
  std::vector<int> values(n);
  for (int& value : values) value = std::array{0, 1, 2, 99, 100}[rng.index(5)];
  return list(values);
}

/// What is unrolled, or counted in bits, goes wrong at a few lengths only.
std::vector<std::size_t> every_length() {
  std::vector<std::size_t> lengths(100 - 13);
  std::iota(lengths.begin(), lengths.end(), 14);
  return lengths;
}

struct traits {
  static constexpr kata::about about{
      .id = "swap_pairs",
      .title = "Swap nodes in pairs",
      .title_zh = "两两交换链表中的节点",
      .asked_by = "Tencent 2",
      .leetcode = 24,
      .method = "swapPairs",
      .sizes = "n: the number of nodes",
  };

  using input = list;
  using signature = swap_pairs::signature;
  using result = ListNode*;

  static input read(reader& in) {
    const auto n = in.integer<std::int32_t>(0, longest);
    in.end_line();
    return list(in.line_of_integers(static_cast<std::size_t>(n)));
  }
  static void print(writer& out, const input& nodes) {
    out.integer(nodes.size()).end_line().line_of_integers(nodes.values_in_order());
  }
  static void write(writer& out, const std::vector<int>& values) { out.line_of_integers(values); }
  static void write(writer& out, const chain& seen) { write(out, seen.values); }
  static result call(signature* solve, input& nodes) { return solve(nodes.head()); }
  static chain observe(input& after, result& head) { return follow(head, after); }
  static auto parts(input& nodes) { return std::tie(nodes); }
  static std::size_t size(const input& nodes) { return nodes.size(); }

  static bool within_leetcode(const input& nodes) {
    return nodes.size() <= 100 && std::ranges::all_of(nodes.values(), [](int value) {
             return 0 <= value && value <= highest_on_leetcode;
           });
  }

  /// By definition: place i and place i xor 1 exchange what they hold.
  static constexpr std::size_t oracle_limit = longest;
  static std::vector<int> oracle(const input& nodes) {
    const std::vector<int> values = nodes.values_in_order();
    std::vector<int> swapped(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) swapped[i] = values[partner(i, values.size())];
    return swapped;
  }

  static std::string violation(const input& before, input& after, const chain& seen) {
    const std::size_t n = before.size();
    const std::vector<int> given = before.values_in_order();
    const std::vector<std::size_t> places = before.order();
    std::vector<std::size_t> number(n);
    for (std::size_t i = 0; i < n; ++i) number[places[i]] = i;
    if (seen.cyclic) return cycle(after, seen, given, number);

    if (const auto stranger = std::ranges::find(seen.places, list::foreign);
        stranger != seen.places.end())
      return fmt::format(
          "place {} of the returned list is none of the given nodes, but another one: link the "
          "given nodes anew, without copies and without the dummy",
          stranger - seen.places.begin() + 1);

    for (std::size_t i = 0; i < n; ++i)
      if (const int now = after.nodes()[places[i]].val; now != given[i])
        return changed_value(i, given[i], now);

    if (seen.places.size() < n) {
      std::vector<bool> reached(n);
      for (const std::size_t place : seen.places) reached[number[place]] = true;
      const auto lost = std::ranges::find(reached, false) - reached.begin();
      return fmt::format("{} is lost: from the returned head, {} of {} nodes can be reached",
                         node(static_cast<std::size_t>(lost), given), seen.places.size(), n);
    }

    if (seen.values != oracle(before)) return {};  // the text shows it
    for (std::size_t i = 0; i < n; ++i)
      if (number[seen.places[i]] != partner(i, n))
        return fmt::format(
            "right values, wrong nodes: place {} has node {} instead of node {}, of equal value",
            i + 1, number[seen.places[i]] + 1, partner(i, n) + 1);
    return {};
  }

  /// All lists over few values, of different ones and, while they are short, of extremes.
  static void each_small(const std::function<void(const input&)>& visit) {
    const auto visit_values = [&](const std::vector<int>& values) { visit(list(values)); };
    for (std::size_t n = 0; n <= 8; ++n) {
      std::vector<int> different(n);
      std::iota(different.begin(), different.end(), 1);
      visit_values(different);
      if (n > 0) each_sequence(std::vector<int>{1, 0, -1}, n, visit_values);
      if (0 < n && n <= 3)
        each_sequence(std::vector<int>{INT32_MIN, INT32_MAX, 70'000}, n, visit_values);
    }
  }

  static std::vector<example> examples() {
    return {
        {"leetcode_1", "4\n1 2 3 4\n", "2 1 4 3\n"},
        {"leetcode_2", "0\n\n", "\n"},
        {"leetcode_3", "1\n1\n", "1\n"},
        {"leetcode_4", "3\n1 2 3\n", "2 1 3\n"},
        {"one_pair", "2\n1 2\n", "2 1\n"},
        {"one_pair_and_one", "3\n7 8 9\n", "8 7 9\n"},
        {"two_pairs_and_one", "5\n1 2 3 4 5\n", "2 1 4 3 5\n"},
        {"three_pairs", "6\n1 2 3 4 5 6\n", "2 1 4 3 6 5\n"},
        {"three_pairs_and_one", "7\n1 2 3 4 5 6 7\n", "2 1 4 3 6 5 7\n"},
        {"one_pair_of_equals", "2\n5 5\n", "5 5\n"},
        {"all_equal", "5\n7 7 7 7 7\n", "7 7 7 7 7\n"},
        {"equal_within_pairs", "4\n1 1 2 2\n", "1 1 2 2\n"},
        {"equal_across_pairs", "4\n1 2 2 1\n", "2 1 1 2\n"},
        {"descending", "4\n4 3 2 1\n", "3 4 1 2\n"},
        {"zero_first", "4\n0 1 2 3\n", "1 0 3 2\n"},
        {"zeros", "3\n0 0 0\n", "0 0 0\n"},
        {"minus_one_within", "5\n3 -1 4 -1 5\n", "-1 3 -1 4 5\n"},
        {"both_ends_of_int32", "3\n-2147483648 2147483647 0\n", "2147483647 -2147483648 0\n"},
    };
  }

  static std::vector<family<input>> families() {
    return {
        {"random", random_values, 13, {99, 100, 101, 99'999, 100'000}},
        {"few_values", few_values, 13, {100}},
        {"every_length", random_values, 0, every_length()},
        {"least_and_most", least_and_most, 13, {100}},
        {"ascending", ascending, 13, {99, 100, 65'537, 100'000}},
        {"descending", descending, 13, {100}},
        {"equal_values", equal_values, 13, {100, 100'000}},
        {"equal_pairs", equal_pairs, 13, {100, 100'000}},
        {"alternating", alternating, 13, {100}},
        {"palindrome", palindrome, 13, {100}},
        {"wide_values", wide_values, 13, {100, 100'000}},
        {"int32_extremes", int32_extremes, 13, {100'000}},
        {"scattered", scattered, 13, {5000, 99'999, 100'000}, {10'000'000}},
    };
  }

  static std::vector<kept_family> kept_families() {
    return {
        {"every_length", "each length up to LeetCode's most: unrolled loops, masks"},
        {"least_and_most", "the ends of LeetCode's values and their neighbours"},
        {"random", "lengths around the powers of two and at the limit"},
        {"few_values", "equal values by chance"},
        {"ascending", "a value tells its place: the counterexample is readable"},
        {"descending", "the same, when a row sorts upwards"},
        {"equal_values", "only the nodes tell what was done"},
        {"equal_pairs", "the text is right when nothing is swapped"},
        {"alternating", "the text is another list of the family when swapped"},
        {"palindrome", "read backwards it is the same list"},
        {"wide_values", "values beyond 16 bits and beyond LeetCode"},
        {"int32_extremes", "values that are taken for marks"},
        {"scattered", "nodes that do not stand in order in memory"},
    };
  }
};

}  // namespace

const kata::problem& declaration() { return declare<traits>(); }

}  // namespace kata::swap_pairs
