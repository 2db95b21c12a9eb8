#include "median_of_two_sorted_arrays.hpp"

#include <algorithm>
#include <climits>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <set>
#include <span>
#include <tuple>
#include <vector>

#include "kata/problem.hpp"

namespace kata::median_of_two_sorted_arrays {

void interleaved_queries(std::span<arrays> inputs, std::vector<double>& results);
void interpolated_queries(std::span<arrays> inputs, std::vector<double>& results);

namespace {

/// Exact: a double holds the sum, and half of it.
double mean(std::int64_t a, std::int64_t b) { return static_cast<double>(a + b) / 2; }

/// The numbers in the places (t-1)/2 and t/2, counted from 0, of t: one number when t is odd.
struct middle {
  int lower;
  int upper;
};

double mean(middle m) { return mean(m.lower, m.upper); }

std::vector<int> concatenated(const std::vector<int>& first, const std::vector<int>& second) {
  std::vector<int> all = first;
  all.insert(all.end(), second.begin(), second.end());
  return all;
}

/// Of numbers in order, one at least.
middle middle_of(const std::vector<int>& all) {
  return {all[(all.size() - 1) / 2], all[all.size() / 2]};
}

/// What one does without a look at the order that is there.
double sort_concatenation(std::vector<int>& first, std::vector<int>& second) {
  std::vector<int> all = concatenated(first, second);
  std::sort(all.begin(), all.end());
  return mean(middle_of(all));
}

/// Merges, but stores only the last two numbers taken, and stops at the middle. Invariant: `upper`
/// is the largest of the numbers taken, `lower` was so before it.
middle merged_middle(const std::vector<int>& first, const std::vector<int>& second) {
  const std::size_t total = first.size() + second.size();
  middle last{0, 0};
  std::size_t i = 0;
  std::size_t j = 0;
  while (i + j <= total / 2) {
    const bool from_first = j == second.size() || (i < first.size() && first[i] <= second[j]);
    last = {last.upper, from_first ? first[i++] : second[j++]};
  }
  return total % 2 == 1 ? middle{last.upper, last.upper} : last;
}

double merge_to_half(std::vector<int>& first, std::vector<int>& second) {
  return mean(merged_middle(first, second));
}

/// The number in this place of both together, counted from 0. Invariant: it is in the place `place`
/// of what is left of them. Two beginnings of h numbers in all, h ≤ place + 1: the one that ends
/// with the smaller number has all its numbers below the place, or equal to what is there.
int number_in_place(std::span<const int> first, std::span<const int> second, std::size_t place) {
  for (;;) {
    if (first.empty()) return second[place];
    if (second.empty()) return first[place];
    if (place == 0) return std::min(first.front(), second.front());
    const std::size_t i = std::min((place + 1) / 2, first.size());
    const std::size_t j = std::min((place + 1) / 2, second.size());
    if (first[i - 1] <= second[j - 1]) {
      first = first.subspan(i);
      place -= i;
    } else {
      second = second.subspan(j);
      place -= j;
    }
  }
}

double kth_by_halving(std::vector<int>& first, std::vector<int>& second) {
  const std::size_t total = first.size() + second.size();
  return mean(number_in_place(first, second, (total - 1) / 2),
              number_in_place(first, second, total / 2));
}

/// Bisects the values, not the places: the number in a place is the least value that more numbers
/// than that do not exceed. Works as well for ten arrays as for two.
double value_bisection(std::vector<int>& first, std::vector<int>& second) {
  const auto in_place = [&](std::size_t place) {
    std::int64_t low = INT_MIN;
    std::int64_t high = INT_MAX;
    while (low < high) {
      const std::int64_t value = low + (high - low) / 2;
      std::size_t not_larger = 0;
      for (const std::vector<int>* numbers : {&first, &second})
        not_larger += static_cast<std::size_t>(
            std::upper_bound(numbers->begin(), numbers->end(), value) - numbers->begin());
      if (not_larger > place)
        high = value;
      else
        low = value + 1;
    }
    return low;
  };
  const std::size_t total = first.size() + second.size();
  return mean(in_place((total - 1) / 2), in_place(total / 2));
}

/// The middle when the lower half is first[0, i) and second[0, j), whose numbers exceed none of the
/// others. An empty side does not count: INT_MIN is no maximum but of itself, INT_MAX no minimum.
middle middle_at_cut(const std::vector<int>& first, std::size_t i, const std::vector<int>& second,
                     std::size_t j) {
  const int upper =
      std::min(i < first.size() ? first[i] : INT_MAX, j < second.size() ? second[j] : INT_MAX);
  if ((first.size() + second.size()) % 2 == 1) return {upper, upper};
  return {std::max(i > 0 ? first[i - 1] : INT_MIN, j > 0 ? second[j - 1] : INT_MIN), upper};
}

/// The lower half, of ⌊t/2⌋ numbers, takes i from the shorter array and the rest from the longer.
/// Invariant: the least i for which the longer's last number below the cut does not exceed the
/// shorter's first above it is in [low, high]. i < m ≤ ⌊t/2⌋ ≤ n: no index leaves its array.
double partition_search(std::vector<int>& first, std::vector<int>& second) {
  const auto& [shorter, longer] =
      first.size() <= second.size() ? std::tie(first, second) : std::tie(second, first);
  const std::size_t half = (first.size() + second.size()) / 2;
  std::size_t low = 0;
  std::size_t high = shorter.size();
  while (low < high) {
    const std::size_t i = low + (high - low) / 2;
    if (shorter[i] < longer[half - i - 1])
      low = i + 1;
    else
      high = i;
  }
  return mean(middle_at_cut(shorter, low, longer, half - low));
}

/// The same search without a branch that a processor would have to guess: the outcome of a
/// comparison is added, not jumped on. Invariant: the least i is in [low, low + open]. Of the two
/// halves the larger one is kept in length, so that the number of steps depends on m alone.
/// Khuong and Morin, "Array layouts for comparison-based searching", 2017.
double branch_free(std::vector<int>& first, std::vector<int>& second) {
  const auto& [shorter, longer] =
      first.size() <= second.size() ? std::tie(first, second) : std::tie(second, first);
  const std::size_t half = (first.size() + second.size()) / 2;
  std::size_t low = 0;
  for (std::size_t open = shorter.size(); open > 0;) {
    const std::size_t some = (open + 1) / 2;
    const std::size_t i = low + some - 1;
    low += -std::size_t{shorter[i] < longer[half - i - 1]} & some;
    open -= some;
  }
  return mean(middle_at_cut(shorter, low, longer, half - low));
}

// ── Known to be wrong ──

double mean_of_ends(std::vector<int>& first, std::vector<int>& second) {
  const std::vector<int> all = concatenated(first, second);
  const auto [least, most] = std::minmax_element(all.begin(), all.end());
  return mean(*least, *most);
}

double mean_of_medians(std::vector<int>& first, std::vector<int>& second) {
  if (first.empty()) return mean(middle_of(second));
  if (second.empty()) return mean(middle_of(first));
  return (mean(middle_of(first)) + mean(middle_of(second))) / 2;
}

double concatenated_only(std::vector<int>& first, std::vector<int>& second) {
  return mean(middle_of(concatenated(first, second)));
}

double integer_division(std::vector<int>& first, std::vector<int>& second) {
  const middle m = merged_middle(first, second);
  const std::int64_t half = (std::int64_t{m.lower} + m.upper) / 2;
  return static_cast<double>(half);
}

double half_added(std::vector<int>& first, std::vector<int>& second) {
  const middle m = merged_middle(first, second);
  const std::int64_t sum = std::int64_t{m.lower} + m.upper;
  const std::int64_t half = sum / 2;
  return static_cast<double>(half) + (sum % 2 != 0 ? 0.5 : 0.0);
}

double sum_of_ints(std::vector<int>& first, std::vector<int>& second) {
  const middle m = merged_middle(first, second);
  return static_cast<int>(static_cast<std::uint32_t>(m.lower) +
                          static_cast<std::uint32_t>(m.upper)) /
         2.0;
}

double float_mean(std::vector<int>& first, std::vector<int>& second) {
  const middle m = merged_middle(first, second);
  return (static_cast<float>(m.lower) + static_cast<float>(m.upper)) / 2;
}

double lower_middle_only(std::vector<int>& first, std::vector<int>& second) {
  return merged_middle(first, second).lower;
}

double upper_middle_only(std::vector<int>& first, std::vector<int>& second) {
  return merged_middle(first, second).upper;
}

double odd_like_even(std::vector<int>& first, std::vector<int>& second) {
  std::vector<int> all = concatenated(first, second);
  std::sort(all.begin(), all.end());
  const std::size_t half = all.size() / 2;
  return mean(all[half == 0 ? 0 : half - 1], all[half]);
}

double empty_is_zero(std::vector<int>& first, std::vector<int>& second) {
  if (first.empty() || second.empty()) return 0;
  return merge_to_half(first, second);
}

double rest_forgotten(std::vector<int>& first, std::vector<int>& second) {
  std::vector<int> all;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < first.size() && j < second.size())
    all.push_back(first[i] <= second[j] ? first[i++] : second[j++]);
  const std::size_t total = first.size() + second.size();
  return mean(all.at((total - 1) / 2), all.at(total / 2));
}

double equal_numbers_once(std::vector<int>& first, std::vector<int>& second) {
  std::set<int> values(first.begin(), first.end());
  values.insert(second.begin(), second.end());
  return mean(middle_of({values.begin(), values.end()}));
}

double equal_heads_once(std::vector<int>& first, std::vector<int>& second) {
  std::vector<int> all;
  std::set_union(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(all));
  return mean(middle_of(all));
}

double largest_int_as_end(std::vector<int>& first, std::vector<int>& second) {
  const std::size_t total = first.size() + second.size();
  first.push_back(INT_MAX);
  second.push_back(INT_MAX);
  middle last{0, 0};
  std::size_t i = 0;
  std::size_t j = 0;
  while (i + j <= total / 2)
    last = {last.upper, first.at(i) <= second.at(j) ? first[i++] : second[j++]};
  return mean(total % 2 == 1 ? last.upper : last.lower, last.upper);
}

double one_number_each(std::vector<int>& first, std::vector<int>& second) {
  if (first.size() + second.size() == 2) return mean(first.at(0), second.at(0));
  return merge_to_half(first, second);
}

double kept_numbers(std::vector<int>& first, std::vector<int>& second) {
  static std::vector<int> all;
  all.insert(all.end(), first.begin(), first.end());
  all.insert(all.end(), second.begin(), second.end());
  std::sort(all.begin(), all.end());
  return mean(middle_of(all));
}

double sixteen_bit_places(std::vector<int>& first, std::vector<int>& second) {
  const auto total = static_cast<std::uint16_t>(first.size() + second.size());
  return mean(number_in_place(first, second, static_cast<std::uint16_t>(total - 1) / 2),
              number_in_place(first, second, total / 2));
}

double halving_past_the_end(std::vector<int>& first, std::vector<int>& second) {
  const auto in_place = [&](std::size_t place) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < first.size() && j < second.size() && place > 0) {
      const std::size_t step = (place + 1) / 2;
      (first.at(i + step - 1) <= second.at(j + step - 1) ? i : j) += step;
      place -= step;
    }
    if (i == first.size()) return second[j + place];
    if (j == second.size()) return first[i + place];
    return std::min(first[i], second[j]);
  };
  const std::size_t total = first.size() + second.size();
  return mean(in_place((total - 1) / 2), in_place(total / 2));
}

double longer_array_searched(std::vector<int>& first, std::vector<int>& second) {
  const std::size_t half = (first.size() + second.size()) / 2;
  std::size_t low = 0;
  std::size_t high = first.size();
  while (low < high) {
    const std::size_t i = low + (high - low) / 2;
    if (first[i] < second.at(half - i - 1))
      low = i + 1;
    else
      high = i;
  }
  return mean(middle_at_cut(first, low, second, half - low));
}

double cut_in_both_middles(std::vector<int>& first, std::vector<int>& second) {
  const std::size_t i = first.size() / 2;
  return mean(middle_at_cut(first, i, second, (first.size() + second.size()) / 2 - i));
}

double one_cross_comparison(std::vector<int>& first, std::vector<int>& second) {
  if (first.size() > second.size()) return one_cross_comparison(second, first);
  const std::size_t half = (first.size() + second.size()) / 2;
  std::size_t i = first.size() / 2;
  while (i > 0 && half - i < second.size() && first[i - 1] > second[half - i]) i /= 2;
  return mean(middle_at_cut(first, i, second, half - i));
}

double zero_sentinels(std::vector<int>& first, std::vector<int>& second) {
  if (first.size() > second.size()) return zero_sentinels(second, first);
  const std::size_t total = first.size() + second.size();
  const std::size_t half = total / 2;
  std::size_t i = 0;
  while (i < first.size() && first[i] < second[half - i - 1]) ++i;
  const std::size_t j = half - i;
  const int upper =
      std::min(i < first.size() ? first[i] : INT_MAX, j < second.size() ? second[j] : INT_MAX);
  if (total % 2 == 1) return upper;
  return mean(std::max(i > 0 ? first[i - 1] : 0, j > 0 ? second[j - 1] : 0), upper);
}

double odd_from_the_other_side(std::vector<int>& first, std::vector<int>& second) {
  if (first.size() > second.size()) return odd_from_the_other_side(second, first);
  const std::size_t half = (first.size() + second.size() + 1) / 2;
  std::size_t i = 0;
  while (i < first.size() && i < half && first[i] < second[half - i - 1]) ++i;
  return mean(middle_at_cut(first, i, second, half - i));
}

double search_that_stands_still(std::vector<int>& first, std::vector<int>& second) {
  if (first.size() > second.size()) return search_that_stands_still(second, first);
  const std::size_t half = (first.size() + second.size()) / 2;
  std::size_t low = 0;
  std::size_t high = first.size();
  while (low < high) {
    const std::size_t i = low + (high - low) / 2;
    if (first[i] < second[half - i - 1])
      low = i;
    else
      high = i;
  }
  return mean(middle_at_cut(first, low, second, half - low));
}

double insertion_one_by_one(std::vector<int>& first, std::vector<int>& second) {
  for (const int number : second)
    first.insert(std::lower_bound(first.begin(), first.end(), number), number);
  return mean(middle_of(first));
}

double heads_erased(std::vector<int>& first, std::vector<int>& second) {
  const std::size_t total = first.size() + second.size();
  for (std::size_t below = (total - 1) / 2; below > 0; --below) {
    const bool from_first = second.empty() || (!first.empty() && first.front() <= second.front());
    std::vector<int>& numbers = from_first ? first : second;
    numbers.erase(numbers.begin());
  }
  return mean(number_in_place(first, second, 0),
              number_in_place(first, second, total % 2 == 1 ? 0 : 1));
}

double trimmed(std::vector<int> first, std::vector<int> second) {
  if (first.size() + second.size() <= 2) return mean(merged_middle(first, second));
  std::vector<int>& least =
      second.empty() || (!first.empty() && first.front() <= second.front()) ? first : second;
  least.erase(least.begin());
  std::vector<int>& most =
      second.empty() || (!first.empty() && first.back() > second.back()) ? first : second;
  most.pop_back();
  return trimmed(first, second);
}

double copies_at_every_level(std::vector<int>& first, std::vector<int>& second) {
  return trimmed(first, second);
}

constexpr verdict wa = verdict::wrong_answer;
constexpr verdict tle = verdict::time_limit;
constexpr verdict mle = verdict::memory_limit;
constexpr verdict re = verdict::runtime_error;

constexpr row<signature> table[] = {
    {"sort_concatenation", sort_concatenation, "O((m+n) log(m+n))", "O(m+n)"},
    {.name = "merge_to_half",
     .solution = merge_to_half,
     .time = "O(m+n)",
     .space = "O(1)",
     .trusted = true},
    {"kth_by_halving", kth_by_halving, "O(log(m+n))", "O(1)"},
    {"value_bisection", value_bisection, "O(w log(m+n))", "O(1)"},
    {"partition_search", partition_search, "O(log min(m,n))", "O(1)"},
    {"branch_free", branch_free, "O(log min(m,n))", "O(1)"},
    {"mean_of_ends", mean_of_ends, "O(m+n)", "O(m+n)", wa,
     "The mean of the least and the largest number is not the number in the middle.",
     "最小值与最大值的平均不是中位数。"},
    {"mean_of_medians", mean_of_medians, "O(1)", "O(1)", wa,
     "The median of both is not the mean of the two medians.",
     "合起来的中位数不等于两个中位数的平均。"},
    {"concatenated_only", concatenated_only, "O(m+n)", "O(m+n)", wa,
     "One array after the other is not in order: merge or sort first.",
     "首尾相接并不有序：要先归并或排序。"},
    {"integer_division", integer_division, "O(m+n)", "O(1)", wa,
     "Integers divided by 2 lose the half: divide by 2.0.", "整数除以 2 会丢掉 0.5：要除以 2.0。"},
    {"half_added", half_added, "O(m+n)", "O(1)", wa,
     "Division rounds towards zero: half of -1 is -0.5, not 0 + 0.5.",
     "整数除法向零取整：-1 的一半是 -0.5，不是 0 加 0.5。"},
    {"sum_of_ints", sum_of_ints, "O(m+n)", "O(1)", wa,
     "The sum of two ints may need 33 bits: add in long long or double.",
     "两个 int 之和可能要 33 位：用 long long 或 double 求和。"},
    {"float_mean", float_mean, "O(m+n)", "O(1)", wa,
     "A float has 24 bits, too few for an int and its half.",
     "float 只有 24 位精度，装不下 int，更装不下它的一半。"},
    {"lower_middle_only", lower_middle_only, "O(m+n)", "O(1)", wa,
     "An even total has two numbers in the middle, not just the lower one.",
     "总数为偶数时中间有两个数，不是只取前一个。"},
    {"upper_middle_only", upper_middle_only, "O(m+n)", "O(1)", wa,
     "An even total has two numbers in the middle, not just the number in place t/2.",
     "总数为偶数时中间有两个数，不是只取下标 t/2 那一个。"},
    {"odd_like_even", odd_like_even, "O((m+n) log(m+n))", "O(m+n)", wa,
     "An odd total has one number in the middle: no mean with the one below it.",
     "总数为奇数时中间只有一个数，不要再跟前一个取平均。"},
    {"empty_is_zero", empty_is_zero, "O(m+n)", "O(1)", wa,
     "With one array empty, the median is that of the other.",
     "一个数组为空时，中位数就是另一个数组的中位数。"},
    {"rest_forgotten", rest_forgotten, "O(m+n)", "O(m+n)", re,
     "When one array ends, what is left of the other still belongs to the row.",
     "一个数组走完以后，另一个剩下的部分也要接上。"},
    {"equal_numbers_once", equal_numbers_once, "O((m+n) log(m+n))", "O(m+n)", wa,
     "Equal numbers each take a place; a set keeps one of them.",
     "相等的数各占一位，用 set 去重就少算了。"},
    {"equal_heads_once", equal_heads_once, "O(m+n)", "O(m+n)", wa,
     "A merge keeps both of two equal heads; a union keeps one.",
     "两个数组的头相等时，归并要都留下，求并集只留一个。"},
    {"largest_int_as_end", largest_int_as_end, "O(m+n)", "O(1)", re,
     "INT_MAX as the end mark is also a value: compare indices to know the end.",
     "INT_MAX 既当结束标记又可能是真实的值：判断结束要看下标。"},
    {"one_number_each", one_number_each, "O(m+n)", "O(1)", re,
     "Two numbers in all may both stand in one array.", "总共两个数时，它们可能都在同一个数组里。"},
    {"kept_numbers", kept_numbers, "O((m+n) log(m+n))", "O(m+n)", wa,
     "A static array still holds the numbers of the call before.",
     "静态数组里还留着上一次调用的数。"},
    {"sixteen_bit_places", sixteen_bit_places, "O(log(m+n))", "O(1)", wa,
     "Places above 65535 do not fit into 16 bits.", "位置超过 65535 时，16 位放不下。"},
    {"halving_past_the_end", halving_past_the_end, "O(log(m+n))", "O(1)", re,
     "An array may be shorter than half the place: take no more than is there.",
     "数组可能不足 k/2 个：下标要和长度取小。"},
    {"longer_array_searched", longer_array_searched, "O(log m)", "O(1)", re,
     "Searched in the longer array, the other index runs out of the shorter one.",
     "在较长的数组上二分，另一个下标会越出较短的数组。"},
    {"cut_in_both_middles", cut_in_both_middles, "O(1)", "O(1)", wa,
     "The lower half need not take half of each array.", "左半部分不一定恰好各取两个数组的一半。"},
    {"one_cross_comparison", one_cross_comparison, "O(log min(m,n))", "O(1)", wa,
     "Both cross comparisons must hold: one alone allows too few from an array.",
     "两个交叉比较都要成立，只查一个会切得太靠左。"},
    {"zero_sentinels", zero_sentinels, "O(min(m,n))", "O(1)", wa,
     "Beside an empty side of the cut stands minus infinity, not 0.",
     "切线左侧为空时应当作负无穷，不是 0。"},
    {"odd_from_the_other_side", odd_from_the_other_side, "O(min(m,n))", "O(1)", wa,
     "If the lower half is rounded up, an odd total's median is the largest of it.",
     "左半取 (t+1)/2 个时，奇数情况的答案是左半的最大值，不是右半的最小值。"},
    {"search_that_stands_still", search_that_stands_still, "never ends", "O(1)", tle,
     "A binary search that sets low to the middle, not past it, never ends.",
     "二分时 low = mid 而不是 mid + 1，会死循环。"},
    {"insertion_one_by_one", insertion_one_by_one, "O((m+n)²)", "O(m+n)", tle,
     "Each insertion into a vector moves all that follows: quadratic.",
     "每次往 vector 中间插入都要移动后面所有的数：平方级。"},
    {"heads_erased", heads_erased, "O((m+n)²)", "O(1)", tle,
     "Erasing a vector's first number moves all the others: advance an index.",
     "删除 vector 的第一个数要移动其余所有的数：改用下标前进。"},
    {"copies_at_every_level", copies_at_every_level, "O((m+n)²)", "O((m+n)²)", mle,
     "Arrays passed by value are copied at every level of the recursion.",
     "按值传递数组，递归每一层都拷贝一份。"},
};

constexpr row<at_once<arrays, double>> table_at_once[] = {
    {"interleaved_queries", interleaved_queries, "O(log min(m,n))", "O(1)"},
    {"interpolated_queries", interpolated_queries, "O(log min(m,n))", "O(1)"},
};

}  // namespace

std::vector<variant> solutions() { return variants(table, table_at_once); }

}  // namespace kata::median_of_two_sorted_arrays
