#include "median_of_two_sorted_arrays.hpp"

#include <algorithm>
#include <climits>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

#include "kata/problem.hpp"
#include "kata/small.hpp"

namespace kata::median_of_two_sorted_arrays {

namespace {

constexpr int longest = 1'000'000;
constexpr std::size_t leetcode_longest = 1000;
constexpr int leetcode_value = 1'000'000;  // and down to its negative

std::vector<int> drawn(random& rng, std::size_t n, int low, int high) {
  std::vector<int> numbers(n);
  for (int& number : numbers) number = rng.int32(low, high);
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

/// Few numbers: any two lengths. Many: two long ones. Never none at all.
std::pair<std::size_t, std::size_t> lengths(random& rng, std::size_t n) {
  n = std::max<std::size_t>(1, n);
  const std::size_t other = n < 100 ? rng.index(n + 1) : n - rng.index(2);
  return rng.one_in(2) ? std::pair{n, other} : std::pair{other, n};
}

arrays drawn_arrays(random& rng, std::size_t n, int low, int high) {
  const auto [m, other] = lengths(rng, n);
  std::vector<int> first = drawn(rng, m, low, high);
  return {std::move(first), drawn(rng, other, low, high)};
}

arrays swapped_at_random(random& rng, arrays a) {
  if (rng.one_in(2)) std::swap(a.first, a.second);
  return a;
}

arrays random_numbers(random& rng, std::size_t n) {
  const int most = n < 100 && rng.one_in(2) ? 20 : leetcode_value;
  return drawn_arrays(rng, n, -most, most);
}

arrays few_distinct(random& rng, std::size_t n) { return drawn_arrays(rng, n, -1, 2); }

arrays all_equal(random& rng, std::size_t n) {
  const int value = rng.int32(-9, 9);
  return drawn_arrays(rng, n, value, value);
}

arrays all_negative(random& rng, std::size_t n) {
  return drawn_arrays(rng, n, n < 100 ? -30 : -leetcode_value, -1);
}

/// All of one array below all of the other.
arrays disjoint(random& rng, std::size_t n) {
  const auto [m, other] = lengths(rng, n);
  std::vector<int> low = drawn(rng, m, -leetcode_value, -3);
  return swapped_at_random(rng, {std::move(low), drawn(rng, other, 3, leetcode_value)});
}

/// Neighbours in the merged row come from different arrays.
arrays interleaved(random& rng, std::size_t n) {
  const auto [m, other] = lengths(rng, n);
  arrays a{std::vector<int>(m), std::vector<int>(other)};
  int value = -static_cast<int>(n);
  for (std::size_t i = 0; i < std::max(m, other); ++i) {
    if (i < m) a.first[i] = value++;
    if (i < other) a.second[i] = value++;
  }
  return a;
}

arrays empty_side(random& rng, std::size_t n) {
  const int most = n < 100 ? 20 : leetcode_value;
  return swapped_at_random(rng, {{}, drawn(rng, std::max<std::size_t>(1, n), -most, most)});
}

/// Very few numbers beside many: they may fall below, above or into the middle.
arrays lopsided(random& rng, std::size_t n) {
  const int most = n < 100 ? 40 : leetcode_value;
  std::vector<int> few = drawn(rng, 1 + rng.index(3), -most, most);
  return swapped_at_random(
      rng, {std::move(few), drawn(rng, std::max<std::size_t>(1, n), -most / 2, most / 2)});
}

/// One to four numbers, whatever n is.
arrays tiny(random& rng, std::size_t) {
  const std::size_t total = 1 + rng.index(4);
  const std::size_t m = rng.index(total + 1);
  std::vector<int> first = drawn(rng, m, -5, 5);
  return {std::move(first), drawn(rng, total - m, -5, 5)};
}

arrays wide_values(random& rng, std::size_t n) { return drawn_arrays(rng, n, INT_MIN, INT_MAX); }

/// Both middle numbers near the same end of the range, or one near each.
template <int least, int most>
arrays extremes(random& rng, std::size_t n) {
  const std::uint64_t kind = rng.below(3);
  arrays a = drawn_arrays(rng, n, kind == 0 ? 0 : -3, kind == 1 ? -1 : 3);
  for (std::vector<int>* numbers : {&a.first, &a.second})
    for (int& number : *numbers) number = number < 0 ? least + (number + 3) : most - (3 - number);
  return a;
}

/// Large numbers that differ in their last digits only.
arrays close_values(random& rng, std::size_t n) {
  const int base = rng.int32(1 << 25, INT_MAX - 100) * (rng.one_in(2) ? 1 : -1);
  return drawn_arrays(rng, n, base, base + 100);
}

/// n numbers each, far apart in memory when there are many such pairs, and the cut anywhere in the
/// first: no two searches go the same way. Ascending by steps, so that large ones are made soon.
arrays skewed_split(random& rng, std::size_t n) {
  n = std::max<std::size_t>(1, n);
  constexpr int step = 200;
  const int width = static_cast<int>(n) * (step + 1) / 2;
  const auto ascending = [&](int from) {
    std::vector<int> numbers(n);
    for (int& number : numbers) number = from += rng.int32(1, step);
    return numbers;
  };
  std::vector<int> first = ascending(rng.int32(-width, width));
  return {std::move(first), ascending(0)};
}

/// A short array and a long one that lies beside it: all below, all above, or all but an end.
arrays short_beside(random& rng, std::size_t n) {
  n = std::max<std::size_t>(2, n);
  std::vector<int> longer = drawn(rng, n, -9, 9);
  const std::size_t few = 1 + rng.index(1 + n / 5);
  const int side = rng.one_in(2) ? 1 : -1;
  std::vector<int> shorter = drawn(rng, few, 10, 19);
  for (int& number : shorter) number *= side;
  std::sort(shorter.begin(), shorter.end());
  if (rng.one_in(3)) (side > 0 ? longer.back() : longer.front()) = side * 20;
  return swapped_at_random(rng, {std::move(shorter), std::move(longer)});
}

/// As many in both, and the same in the middle of both.
arrays equal_middles(random& rng, std::size_t n) {
  const std::size_t size = std::max<std::size_t>(n / 2, 1);
  arrays a{drawn(rng, size, -9, 9), drawn(rng, size, -9, 9)};
  const std::size_t middle = rng.one_in(2) || size < 2 ? size / 2 : (size - 1) / 2;
  a.second[middle] = a.first[middle];
  std::sort(a.second.begin(), a.second.end());
  return a;
}

struct traits {
  static constexpr kata::about about{
      .id = "median_of_two_sorted_arrays",
      .title = "Median of two sorted arrays",
      .title_zh = "寻找两个正序数组的中位数",
      .asked_by = "Kuaishou 2",
      .leetcode = 4,
      .method = "findMedianSortedArrays",
      .sizes = "m, n: the arrays' lengths; w: the bits of a number, 32",
      .compared_by = comparison::number,
      .asked_time = "O(log(m+n))",
      .time_seen_on = "interleaved",
  };

  using input = arrays;
  using signature = median_of_two_sorted_arrays::signature;
  using result = double;

  static std::vector<int> read_ascending(reader& in, int count) {
    std::vector<int> numbers;
    for (int least = INT_MIN; count > 0; --count)
      numbers.push_back(least = in.integer<int>(least, INT_MAX));
    in.end_line();
    return numbers;
  }
  static input read(reader& in) {
    const int m = in.integer<int>(0, longest);
    const int n = in.integer<int>(m == 0 ? 1 : 0, longest);
    in.end_line();
    input a;
    a.first = read_ascending(in, m);
    a.second = read_ascending(in, n);
    return a;
  }
  static void print(writer& out, const input& a) {
    out.integer(a.first.size()).integer(a.second.size()).end_line();
    out.line_of_integers(a.first).line_of_integers(a.second);
  }
  static void write(writer& out, double median) { out.number(median).end_line(); }
  static double call(signature* solve, input& a) { return solve(a.first, a.second); }
  static std::size_t size(const input& a) { return a.first.size() + a.second.size(); }

  static auto parts(input& a) { return std::tie(a.first, a.second); }

  static bool within_leetcode(const input& a) {
    const auto allowed = [](const std::vector<int>& numbers) {
      return numbers.size() <= leetcode_longest && std::ranges::all_of(numbers, [](int number) {
               return -leetcode_value <= number && number <= leetcode_value;
             });
    };
    return allowed(a.first) && allowed(a.second);
  }

  /// By definition: a number fills the places, counted from 0, from as many as are smaller up to as
  /// many as are not larger. The median of t numbers is the mean of the places (t-1)/2 and t/2.
  static constexpr std::size_t oracle_limit = 200;
  static double oracle(const input& a) {
    std::vector<int> all = a.first;
    all.insert(all.end(), a.second.begin(), a.second.end());
    const auto in_place = [&](std::size_t place) {
      return *std::ranges::find_if(all, [&](int candidate) {
        const auto smaller = static_cast<std::size_t>(
            std::ranges::count_if(all, [=](int number) { return number < candidate; }));
        const auto equal = static_cast<std::size_t>(std::ranges::count(all, candidate));
        return smaller <= place && place < smaller + equal;
      });
    };
    return in_place((all.size() - 1) / 2) / 2.0 + in_place(all.size() / 2) / 2.0;
  }

  /// All pairs of ascending arrays up to five numbers over four values; few extreme numbers.
  static void each_small(const std::function<void(const input&)>& visit) {
    const auto ascending = [](const std::vector<int>& values, std::size_t n) {
      std::vector<std::vector<int>> all;
      each_sequence(values, n, [&](const std::vector<int>& numbers) {
        if (std::ranges::is_sorted(numbers)) all.push_back(numbers);
      });
      return all;
    };
    const auto each_pair = [&](const std::vector<int>& values, std::size_t m, std::size_t n) {
      const auto seconds = ascending(values, n);
      for (const std::vector<int>& first : ascending(values, m))
        for (const std::vector<int>& second : seconds) visit({first, second});
    };
    for (std::size_t total = 1; total <= 10; ++total)
      for (std::size_t m = total <= 5 ? 0 : total - 5; m <= std::min<std::size_t>(total, 5); ++m) {
        each_pair({-1, 0, 1, 2}, m, total - m);
        if (total <= 3) each_pair({INT_MIN, 16'777'217, INT_MAX}, m, total - m);
      }
  }

  static std::vector<example> examples() {
    return {
        {"leetcode_1", "2 1\n1 3\n2\n", "2.0\n"},
        {"leetcode_2", "2 2\n1 2\n3 4\n", "2.5\n"},
        {"negative_half", "2 2\n-3 -1\n0 4\n", "-0.5\n"},
        {"first_empty", "0 1\n\n5\n", "5.0\n"},
        {"second_empty", "1 0\n5\n\n", "5.0\n"},
        {"first_empty_two", "0 2\n\n2 3\n", "2.5\n"},
        {"second_empty_two", "2 0\n2 3\n\n", "2.5\n"},
        {"one_each", "1 1\n2\n1\n", "1.5\n"},
        {"one_each_equal", "1 1\n4\n4\n", "4.0\n"},
        {"zero", "1 0\n0\n\n", "0.0\n"},
        {"mean_is_zero", "1 1\n-1\n1\n", "0.0\n"},
        {"mean_is_a_half", "1 1\n0\n1\n", "0.5\n"},
        {"mean_is_minus_a_half", "1 1\n0\n-1\n", "-0.5\n"},
        {"first_below_second", "3 3\n1 2 3\n4 5 6\n", "3.5\n"},
        {"second_below_first", "3 3\n4 5 6\n1 2 3\n", "3.5\n"},
        {"below_and_longer", "1 4\n9\n1 2 3 4\n", "3.0\n"},
        {"one_inside_many", "1 5\n4\n1 2 6 7 8\n", "5.0\n"},
        {"all_equal", "3 2\n7 7 7\n7 7\n", "7.0\n"},
        {"equal_across", "2 3\n1 3\n1 1 3\n", "1.0\n"},
        {"equal_within", "4 1\n1 1 1 9\n5\n", "1.0\n"},
        {"nested", "2 4\n1 10\n4 5 6 7\n", "5.5\n"},
        {"all_negative", "2 3\n-9 -2\n-7 -5 -4\n", "-5.0\n"},
        {"large_median", "1 1\n1234567\n1234568\n", "1234567.5\n"},
        {"both_largest_int32", "1 1\n2147483647\n2147483647\n", "2147483647.0\n"},
        {"both_smallest_int32", "1 1\n-2147483648\n-2147483648\n", "-2147483648.0\n"},
        {"one_of_each_end", "1 1\n-2147483648\n2147483647\n", "-0.5\n"},
        {"ends_and_a_middle", "2 1\n-2147483648 2147483647\n3\n", "3.0\n"},
        {"nothing_but_the_largest", "0 3\n\n2147483647 2147483647 2147483647\n", "2147483647.0\n"},
        {"nothing_but_the_smallest", "3 0\n-2147483648 -2147483648 -2147483648\n\n",
         "-2147483648.0\n"},
        {"largest_int32_twice", "2 3\n1 2147483647\n2 2147483647 2147483647\n", "2147483647.0\n"},
    };
  }

  static std::vector<family<input>> families() {
    return {
        {"random", random_numbers, 12, {100, 1000, 100'000}},
        {"few_distinct", few_distinct, 10, {1000, 1'000'000}},
        {"all_equal", all_equal, 6, {1000}},
        {"all_negative", all_negative, 10, {1000}},
        {"disjoint", disjoint, 8, {1000}},
        {"interleaved", interleaved, 10, {1000, 100'000}},
        {"empty_side", empty_side, 8, {1000}},
        {"lopsided", lopsided, 14, {1000, 1'000'000}},
        {"equal_middles", equal_middles, 20, {100, 101}},
        {"short_beside", short_beside, 16, {100, 1000}},
        {"tiny", tiny, 4, {}},
        {"wide_values", wide_values, 12, {1000, 500'000}},
        {"int32_extremes", extremes<INT_MIN, INT_MAX>, 10, {1000}},
        {"least_and_most", extremes<-leetcode_value, leetcode_value>, 10, {100}},
        {"close_values", close_values, 10, {1000}},
        {"skewed_split", skewed_split, 12, {1000}, {1000}},
    };
  }

  static std::vector<kept_family> kept_families() {
    return {
        {"equal_middles", "the same in the middle of both: early exits"},
        {"short_beside", "a short array wholly beside a long one: where the search begins"},
        {"random", "the usual case, beyond LeetCode's lengths"},
        {"few_distinct", "long runs of equal numbers, at the limit"},
        {"all_equal", "every cut is right"},
        {"all_negative", "no number above zero"},
        {"disjoint", "the cut at the end of an array"},
        {"interleaved", "a merge that changes sides at each step"},
        {"empty_side", "one array only"},
        {"lopsided", "one to three numbers beside the most"},
        {"tiny", "four numbers at most, in every split"},
        {"wide_values", "all of int32, long arrays"},
        {"int32_extremes", "sums that overflow"},
        {"least_and_most", "the ends of LeetCode's values, which are taken for end marks"},
        {"close_values", "numbers that a float cannot tell apart"},
        {"skewed_split", "the cut anywhere in the first array"},
    };
  }
};

}  // namespace

const kata::problem& declaration() { return declare<traits>(); }

}  // namespace kata::median_of_two_sorted_arrays
