#include "kth_largest.hpp"

#include <algorithm>
#include <bit>
#include <climits>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <utility>
#include <vector>

#include "kata/problem.hpp"
#include "kata/small.hpp"

namespace kata::kth_largest {

namespace {

constexpr int longest = 1'000'000;
constexpr std::size_t leetcode_longest = 100'000;
constexpr int leetcode_value = 10'000;  // and down to its negative

struct query {
  std::vector<int> numbers;
  int k = 1;

  bool operator==(const query&) const = default;
};

/// Few numbers: any k, the ends more often. Many: the middle, where a lopsided split costs most.
query with_k(random& rng, std::vector<int> numbers) {
  const auto n = static_cast<int>(numbers.size());
  int k = n / 2;
  if (n < 1000) k = rng.one_in(4) ? 1 : rng.one_in(4) ? n : rng.int32(1, n);
  return {std::move(numbers), k};
}

std::vector<int> drawn(random& rng, std::size_t n, int low, int high) {
  std::vector<int> numbers(std::max<std::size_t>(1, n));
  for (int& number : numbers) number = rng.int32(low, high);
  return numbers;
}

/// Ascending: spread over LeetCode's range up to LeetCode's length, above it all different.
std::vector<int> ascending(std::size_t n) {
  std::vector<int> numbers(std::max<std::size_t>(1, n));
  const auto size = static_cast<std::int64_t>(numbers.size());
  for (std::int64_t i = 0; i < size; ++i)
    numbers[static_cast<std::size_t>(i)] = static_cast<int>(
        numbers.size() <= leetcode_longest ? i * (2 * leetcode_value) / size - leetcode_value
                                           : i - size / 2);
  return numbers;
}

query random_numbers(random& rng, std::size_t n) {
  const int most = n < 100 && rng.one_in(2) ? 9 : leetcode_value;
  return with_k(rng, drawn(rng, n, -most, most));
}

query few_distinct(random& rng, std::size_t n) {
  return with_k(rng, drawn(rng, n, -1, rng.int32(0, 2)));
}

query all_equal(random& rng, std::size_t n) {
  return with_k(rng, std::vector<int>(std::max<std::size_t>(1, n), rng.int32(-9, 9)));
}

query all_negative(random& rng, std::size_t n) {
  return with_k(rng, drawn(rng, n, -leetcode_value, -1));
}

query sorted(random& rng, std::size_t n) { return with_k(rng, ascending(n)); }

query reversed(random& rng, std::size_t n) {
  query q = with_k(rng, ascending(n));
  std::reverse(q.numbers.begin(), q.numbers.end());
  return q;
}

/// Up, and down again; every other even size upside down: what takes the middle, or the median of
/// the ends and the middle, for its pivot takes an end of the order in one of the two, however it
/// divides.
query organ_pipe(random& rng, std::size_t n) {
  std::vector<int> numbers = ascending((n + 1) / 2);
  const std::vector<int> up = numbers;
  numbers.insert(numbers.end(), up.rbegin() + static_cast<std::ptrdiff_t>(n % 2), up.rend());
  if (n % 4 == 2)
    for (int& number : numbers) number = -number;
  return with_k(rng, std::move(numbers));
}

/// In order but for two numbers that have changed places.
query nearly_sorted(random& rng, std::size_t n) {
  query q = sorted(rng, n);
  std::swap(q.numbers[rng.index(q.numbers.size())], q.numbers[rng.index(q.numbers.size())]);
  return q;
}

/// The median of the first, middle and last number is the second smallest, again and again, when
/// one divides around it as Hoare does: 1, h+1, 3, h+3, …, and then 2, 4, …, 2h. Musser,
/// "Introspective Sorting and Selection Algorithms", 1997.
query median_of_three_killer(random& rng, std::size_t n) {
  const std::size_t half = n / 4 * 2;
  std::vector<int> numbers = ascending(std::max<std::size_t>(4, 2 * half));
  const std::vector<int> in_order = numbers;
  for (std::size_t i = 0; i < half; ++i) {
    numbers[i] = in_order[i % 2 == 0 ? i : half + i - 1];
    numbers[half + i] = in_order[2 * i + 1];
  }
  return with_k(rng, std::move(numbers));
}

/// McIlroy, "A Killer Adversary for Quicksort", 1999: the numbers are settled while a selection
/// compares them, so that whatever it chooses as its pivot turns out to be among the smallest.
/// A number that is not settled is larger than any that is.
class adversary {
 public:
  explicit adversary(std::size_t n) : value_(n, unsettled_) {}

  bool less(std::size_t a, std::size_t b) {
    if (value_[a] == unsettled_ && value_[b] == unsettled_) settle(a == candidate_ ? a : b);
    if (value_[a] == unsettled_)
      candidate_ = a;
    else if (value_[b] == unsettled_)
      candidate_ = b;
    return value_[a] < value_[b];
  }

  /// Different ones; what was never settled ascends.
  std::vector<int> numbers() {
    for (std::size_t i = 0; i < value_.size(); ++i)
      if (value_[i] == unsettled_) settle(i);
    return value_;
  }

 private:
  static constexpr int unsettled_ = INT_MAX;
  void settle(std::size_t i) { value_[i] = settled_++; }

  std::vector<int> value_;
  int settled_ = 0;
  std::size_t candidate_ = 0;  // the one most likely to be a pivot
};

/// The victim takes the median of the second, the middle and the last number to the front as its
/// pivot, as libstdc++ does, for as many rounds as introselect allows before it gives up.
query antiquicksort(random& rng, std::size_t n) {
  std::vector<std::size_t> place(std::max<std::size_t>(1, n));
  std::iota(place.begin(), place.end(), std::size_t{0});
  adversary answers(place.size());
  const auto less = [&](std::size_t a, std::size_t b) { return answers.less(place[a], place[b]); };
  std::size_t first = 0;
  std::size_t last = place.size();
  for (int round = 2 * static_cast<int>(std::bit_width(place.size()));
       round > 0 && last - first > 3; --round) {
    std::size_t a = first + 1;
    std::size_t b = first + (last - first) / 2;
    std::size_t c = last - 1;
    if (less(b, a)) std::swap(a, b);
    if (less(c, b)) b = less(c, a) ? a : c;
    std::swap(place[first], place[b]);
    std::size_t i = first + 1;
    std::size_t j = last;
    for (;; ++i) {
      while (less(i, first)) ++i;
      do --j;
      while (less(first, j));
      if (i >= j) break;
      std::swap(place[i], place[j]);
    }
    (i <= place.size() / 2 ? first : last) = i;
  }
  std::vector<int> numbers = answers.numbers();
  const auto half = static_cast<int>(n / 2);
  for (int& number : numbers) number = half - number;  // the largest come first
  return with_k(rng, std::move(numbers));
}

query wide_values(random& rng, std::size_t n) {
  return with_k(rng, drawn(rng, n, INT_MIN, INT_MAX));
}

query int32_extremes(random& rng, std::size_t n) {
  std::vector<int> numbers = drawn(rng, n, -4, 4);
  for (int& number : numbers)
    number = number < -1 ? INT_MIN + (number + 4) : number > 1 ? INT_MAX - (4 - number) : number;
  return with_k(rng, std::move(numbers));
}

/// Large numbers that differ in their last digits only.
query close_values(random& rng, std::size_t n) {
  const int base = rng.int32(1 << 25, INT_MAX - 50) * (rng.one_in(2) ? 1 : -1);
  return with_k(rng, drawn(rng, n, base, base + 50));
}

query k_at_an_end(random& rng, std::size_t n) {
  query q = random_numbers(rng, n);
  q.k = rng.one_in(2) ? 1 : static_cast<int>(q.numbers.size());
  return q;
}

/// All of int32, and the place where it is hardest.
query median_place(random& rng, std::size_t n) {
  query q = wide_values(rng, n);
  q.k = std::max(1, static_cast<int>(q.numbers.size() / 2));
  return q;
}

/// Up to n/1000, and again, so that what comes at regular distances is alike.
query sawtooth(random& rng, std::size_t n) {
  query q = with_k(rng, ascending(n));
  const auto tooth = static_cast<int>(std::max<std::size_t>(2, n / 1000));
  for (std::size_t i = 0; i < q.numbers.size(); ++i)
    q.numbers[i] = static_cast<int>(i % static_cast<std::size_t>(tooth));
  return q;
}

/// All equal but one or two, which stand first, last or anywhere; the answer is an end.
query outliers(random& rng, std::size_t n) {
  std::vector<int> numbers(std::max<std::size_t>(1, n), rng.int32(-5, 5));
  for (int count = rng.int32(1, 2); count > 0; --count) {
    const std::size_t size = numbers.size();
    const std::size_t at =
        rng.one_in(2) ? size - 1 - rng.index(std::min<std::size_t>(size, 2)) : rng.index(size);
    numbers[at] += rng.one_in(2) ? 1 : -1;
  }
  const auto last = static_cast<int>(numbers.size());
  return {std::move(numbers), rng.one_in(2) ? 1 : rng.one_in(2) ? last : std::min(2, last)};
}

/// In order, but for the last number, which is the least or the greatest; the answer is an end.
/// Eight sizes one after the other have all eight shapes.
query last_out_of_order(random&, std::size_t n) {
  std::vector<int> numbers = ascending(n);
  if (n % 2 != 0) std::reverse(numbers.begin(), numbers.end());
  numbers.back() = n / 2 % 2 != 0 ? -leetcode_value : leetcode_value;
  const auto last = static_cast<int>(numbers.size());
  return {std::move(numbers), n / 4 % 2 != 0 ? 1 : last};
}

/// The largest twice or three times, all else different; the answer is one of the first.
query equal_on_top(random& rng, std::size_t n) {
  std::vector<int> numbers = ascending(n);
  const std::size_t size = numbers.size();
  for (std::size_t i = size - std::min<std::size_t>(size, 2 + rng.index(2)); i < size; ++i)
    numbers[i] = numbers.back();
  rng.shuffle(numbers);
  return {std::move(numbers),
          rng.int32(1, static_cast<std::int64_t>(std::min<std::size_t>(size, 4)))};
}

/// Long and in order, then a disordered tail that ends high.
query disordered_tail(random& rng, std::size_t n) {
  std::vector<int> numbers = ascending(n);
  const std::size_t tail = std::min<std::size_t>(numbers.size(), 3);
  numbers[numbers.size() - tail] = leetcode_value;
  return {std::move(numbers), rng.int32(1, static_cast<std::int64_t>(tail))};
}

/// Many numbers, and any place asked for: the halves of an algorithm are not alike.
query any_place(random& rng, std::size_t n) {
  query q = random_numbers(rng, n);
  const auto last = static_cast<int>(q.numbers.size());
  q.k = rng.int32(1, last);
  if (n > 1000 && rng.one_in(2)) q.k = last / 2 + 1;
  return q;
}

struct traits {
  static constexpr kata::about about{
      .id = "kth_largest",
      .title = "Kth largest element",
      .title_zh = "数组中的第 K 个最大元素",
      .asked_by = "Kuaishou 1",
      .leetcode = 215,
      .method = "findKthLargest",
      .sizes = "n: the count of numbers; k: the place asked for; w: the bits of a number, 32",
      .bytes_per_element = 4,
  };

  using input = query;
  using signature = kth_largest::signature;
  using result = int;

  static input read(reader& in) {
    input q;
    const int n = in.integer<int>(1, longest);
    q.k = in.integer<int>(1, n);
    in.end_line();
    q.numbers = in.line_of_integers(static_cast<std::size_t>(n));
    return q;
  }
  static void print(writer& out, const input& q) {
    out.integer(q.numbers.size()).integer(q.k).end_line().line_of_integers(q.numbers);
  }
  static void write(writer& out, int number) { out.integer(number).end_line(); }
  static int call(signature* solve, input& q) { return solve(q.numbers, q.k); }
  static std::size_t size(const input& q) { return q.numbers.size(); }

  static auto parts(input& q) { return std::tie(q.numbers, q.k); }
  static void repair(input& q) { q.k = std::min(q.k, static_cast<int>(q.numbers.size())); }

  static bool within_leetcode(const input& q) {
    return q.numbers.size() <= leetcode_longest && std::ranges::all_of(q.numbers, [](int number) {
             return -leetcode_value <= number && number <= leetcode_value;
           });
  }

  /// By definition: fewer than k numbers are larger than the answer, and at least k are as large.
  static constexpr std::size_t oracle_limit = 200;
  static int oracle(const input& q) {
    return *std::ranges::find_if(q.numbers, [&](int candidate) {
      const auto larger =
          std::ranges::count_if(q.numbers, [=](int number) { return number > candidate; });
      const auto equal = std::ranges::count(q.numbers, candidate);
      return larger < q.k && q.k <= larger + equal;
    });
  }

  /// All arrays over few values with every k: 10 is less than 2 as text, -3 farther from 0 than 2.
  static void each_small(const std::function<void(const input&)>& visit) {
    const auto with_each_k = [&](const std::vector<int>& numbers) {
      for (int k = 1; k <= static_cast<int>(numbers.size()); ++k) visit({numbers, k});
    };
    for (std::size_t n = 1; n <= 6; ++n) {
      each_sequence(n <= 5 ? std::vector<int>{1, 2, -3, 10} : std::vector<int>{1, 2, 3}, n,
                    with_each_k);
      if (n <= 3)
        each_sequence(std::vector<int>{0, INT_MIN, INT_MAX, 16'777'216, 16'777'217}, n,
                      with_each_k);
    }
  }

  static std::vector<example> examples() {
    return {
        {"leetcode_1", "6 2\n3 2 1 5 6 4\n", "5\n"},
        {"leetcode_2", "9 4\n3 2 3 1 2 4 5 5 6\n", "4\n"},
        {"int32_ends", "3 3\n-1 -2147483648 2147483647\n", "-2147483648\n"},
        {"one_number", "1 1\n7\n", "7\n"},
        {"one_negative_number", "1 1\n-7\n", "-7\n"},
        {"two_ascending_largest", "2 1\n1 2\n", "2\n"},
        {"two_ascending_smallest", "2 2\n1 2\n", "1\n"},
        {"two_descending_largest", "2 1\n2 1\n", "2\n"},
        {"two_descending_smallest", "2 2\n2 1\n", "1\n"},
        {"largest", "5 1\n4 9 2 7 5\n", "9\n"},
        {"smallest", "5 5\n4 9 2 7 5\n", "2\n"},
        {"equal_numbers_count_each", "3 2\n5 5 4\n", "5\n"},
        {"all_equal", "4 3\n6 6 6 6\n", "6\n"},
        {"two_values", "6 3\n0 1 0 1 0 1\n", "1\n"},
        {"two_values_next", "6 4\n0 1 0 1 0 1\n", "0\n"},
        {"all_negative", "4 2\n-8 -3 -5 -9\n", "-5\n"},
        {"both_signs", "5 3\n-10 3 -7 0 9\n", "0\n"},
        {"ten_is_more_than_nine", "3 1\n10 9 8\n", "10\n"},
        {"leetcode_value_ends", "4 4\n10000 -10000 0 10000\n", "-10000\n"},
        {"largest_int32", "2 1\n-2147483648 2147483647\n", "2147483647\n"},
        {"beyond_24_bits", "3 2\n16777217 16777216 16777218\n", "16777217\n"},
    };
  }

  static std::vector<family<input>> families() {
    return {
        {"random", random_numbers, 14, {100, 100'000}},
        {"few_distinct", few_distinct, 12, {100'000}, {10'000'000}},
        {"all_equal", all_equal, 8, {100'000, 1'000'000}, {10'000'000}},
        {"all_negative", all_negative, 10, {1000}},
        {"sorted", sorted, 12, {100'000, 400'000}, {10'000'000}},
        {"reversed", reversed, 12, {100'000}, {10'000'000}},
        {"organ_pipe", organ_pipe, 14, {10'000, 250'000, 250'002}, {10'000'000}},
        {"nearly_sorted", nearly_sorted, 12, {10'000}},
        {"median_of_three_killer", median_of_three_killer, 24, {10'000, 250'000}, {10'000'000}},
        {"disordered_tail", disordered_tail, 12, {1002, 1003, 10'000}},
        {"any_place", any_place, 16, {20'000, 65'537, 99'999}},
        {"outliers", outliers, 8, {2000, 32'769, 32'770, 65'537, 65'538, 65'539, 99'999, 100'000}},
        {"last_out_of_order",
         last_out_of_order,
         10,
         {100, 101, 102, 103, 104, 105, 106, 107, 5001, 5002, 65'541}},
        {"equal_on_top", equal_on_top, 10, {300, 1500, 2000, 2001, 20'000}},
        {"antiquicksort", antiquicksort, 24, {10'000, 100'000}, {1'000'000}},
        {"k_at_an_end", k_at_an_end, 10, {9'999, 10'000, 20'000}},
        {"wide_values", wide_values, 14, {1000, 1'000'000}},
        {"int32_extremes", int32_extremes, 12, {100'000}},
        {"close_values", close_values, 12, {1000}},
        {"sawtooth", sawtooth, 0, {}, {10'000'000}},
        {"median_place", median_place, 0, {}, {1000, 100'000, 10'000'000}},
    };
  }

  static std::vector<kept_family> kept_families() {
    return {
        {"all_equal", "no pivot makes a part smaller: time"},
        {"disordered_tail", "in order almost to the end: guesses from the front"},
        {"any_place", "many numbers and any place: the halves of an algorithm are not alike"},
        {"outliers", "one value more often than 2^15 and 2^16, and one that differs"},
        {"last_out_of_order", "the check for order that leaves out the last"},
        {"equal_on_top", "the largest more than once, in many: sets"},
        {"random", "the usual case, at LeetCode's limit"},
        {"few_distinct", "partitions with many equal numbers"},
        {"all_negative", "no number above zero"},
        {"sorted", "a fixed pivot at its worst; the ends of the range"},
        {"reversed", "the same from the other end"},
        {"nearly_sorted", "what an adaptive method takes for sorted"},
        {"antiquicksort", "the worst for the pivots of libstdc++: introselect has to give up"},
        {"k_at_an_end", "the first and the last place"},
        {"wide_values", "all of int32, at the limit"},
        {"int32_extremes", "differences that overflow"},
        {"close_values", "numbers that a float cannot tell apart"},
    };
  }
};

}  // namespace

const kata::problem& declaration() { return declare<traits>(); }

}  // namespace kata::kth_largest
