#include "kth_largest.hpp"

#include <algorithm>
#include <array>
#include <climits>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <map>
#include <queue>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "kata/problem.hpp"

namespace kata::kth_largest {

int bracket_and_compress(std::vector<int>& numbers, int k);

namespace {

using min_heap = std::priority_queue<int, std::vector<int>, std::greater<>>;

/// The whole order, of which one place was asked for.
int full_sort(std::vector<int>& numbers, int k) {
  std::sort(numbers.begin(), numbers.end(), std::greater<>());
  return numbers[static_cast<std::size_t>(k - 1)];
}

/// Invariant: the heap holds the k largest of the numbers seen, the smallest of them on top. Reads
/// each number once, so they may come as a stream.
int heap_of_k(std::vector<int>& numbers, int k) {
  min_heap largest;
  for (const int number : numbers) {
    largest.push(number);
    if (largest.size() > static_cast<std::size_t>(k)) largest.pop();
  }
  return largest.top();
}

/// All numbers as one heap, in linear time (Floyd, "Algorithm 245: treesort 3", 1964); each pop
/// takes the largest that is left.
int max_heap_pops(std::vector<int>& numbers, int k) {
  std::make_heap(numbers.begin(), numbers.end());
  auto end = numbers.end();
  for (; k > 1; --k) std::pop_heap(numbers.begin(), end--);
  return numbers.front();
}

struct division {
  std::size_t larger;       ///< so many are in front
  std::size_t not_smaller;  ///< and, with the equal ones after them, so many
};

/// Larger than the pivot, equal, smaller. Invariant: [0, larger) are larger, [larger, i) equal,
/// [smaller, size) smaller. Dijkstra's Dutch national flag, "A Discipline of Programming", 1976.
division divide(std::span<int> numbers, int pivot) {
  std::size_t larger = 0;
  std::size_t smaller = numbers.size();
  for (std::size_t i = 0; i < smaller;) {
    if (numbers[i] > pivot)
      std::swap(numbers[i++], numbers[larger++]);
    else if (numbers[i] < pivot)
      std::swap(numbers[i], numbers[--smaller]);
    else
      ++i;
  }
  return {larger, smaller};
}

/// Leaves the part that holds the place; false: the pivot stands there.
bool narrow(std::span<int>& rest, std::size_t& place, int pivot) {
  const division parts = divide(rest, pivot);
  if (place < parts.larger) {
    rest = rest.first(parts.larger);
    return true;
  }
  if (place < parts.not_smaller) return false;
  rest = rest.subspan(parts.not_smaller);
  place -= parts.not_smaller;
  return true;
}

/// The number in this place, counted from 0, of the descending order. Invariant: it is among
/// `rest`, in the place `place` of them. Ends for any pivot that is one of `rest`; how soon is the
/// pivot's affair. Hoare, "Algorithm 65: find", 1961.
template <class PivotOf>
int select(std::span<int> rest, std::size_t place, PivotOf pivot_of) {
  for (;;) {
    const int pivot = pivot_of(rest);
    if (!narrow(rest, place, pivot)) return pivot;
  }
}

/// A random pivot: no order of the input is bad, and equal numbers go all at once.
int quickselect_three_way(std::vector<int>& numbers, int k) {
  random rng(numbers.size());
  return select(numbers, static_cast<std::size_t>(k - 1),
                [&](std::span<int> rest) { return rest[rng.index(rest.size())]; });
}

int median_of_three(std::span<const int> numbers) {
  const int first = numbers.front();
  const int middle = numbers[numbers.size() / 2];
  const int last = numbers.back();
  return std::max(std::min(first, middle), std::min(std::max(first, middle), last));
}

/// No more than about 7/10 of the numbers are larger, and no more are smaller. Blum, Floyd, Pratt,
/// Rivest and Tarjan, "Time Bounds for Selection", 1973.
int median_of_medians(std::span<int> numbers) {
  constexpr std::size_t group = 5;
  if (numbers.size() <= group) {
    std::sort(numbers.begin(), numbers.end());
    return numbers[numbers.size() / 2];
  }
  std::size_t groups = 0;
  for (std::size_t i = 0; i + group <= numbers.size(); i += group) {
    const std::span<int> five = numbers.subspan(i, group);
    std::sort(five.begin(), five.end());
    std::swap(numbers[groups++], five[group / 2]);
  }
  return select(numbers.first(groups), groups / 2, median_of_medians);
}

/// The cheap pivot for as long as it does well: after four times the numbers have been passed, the
/// one that is sure to. Musser, "Introspective Sorting and Selection Algorithms", 1997.
int introselect(std::vector<int>& numbers, int k) {
  const std::size_t allowance = 4 * numbers.size();
  std::size_t passed = 0;
  return select(numbers, static_cast<std::size_t>(k - 1), [&](std::span<int> rest) {
    passed += rest.size();
    return passed <= allowance ? median_of_three(rest) : median_of_medians(rest);
  });
}

/// The pivot comes from a random sample of about n^(2/3), and from beside the place that the answer
/// has there, towards the middle: almost surely the answer is then in the smaller part, and the
/// next pivot, chosen the same way, is just beyond it. About n + min(k, n-k) comparisons, where a
/// random pivot takes 3.4n for the median. Floyd and Rivest, "Expected time bounds for selection",
/// 1975.
int floyd_rivest_select(std::span<int> rest, std::size_t place, random& rng) {
  constexpr std::size_t too_few = 600;
  for (;;) {
    int pivot = rest[place];
    if (rest.size() > too_few) {
      const auto n = static_cast<double>(rest.size());
      const double size = std::cbrt(n) * std::cbrt(n) / 2;
      const std::span<int> sample = rest.first(static_cast<std::size_t>(size));
      for (std::size_t i = 0; i < sample.size(); ++i)
        std::swap(rest[i], rest[i + rng.index(rest.size() - i)]);
      const double deviation = std::sqrt(std::log(n) * size) / 2;
      const double expected = static_cast<double>(place) * size / n;
      const double beside = expected + (place < rest.size() / 2 ? deviation : -deviation);
      const auto last = static_cast<double>(sample.size() - 1);
      pivot =
          floyd_rivest_select(sample, static_cast<std::size_t>(std::clamp(beside, 0.0, last)), rng);
    }
    if (!narrow(rest, place, pivot)) return pivot;
  }
}

int floyd_rivest(std::vector<int>& numbers, int k) {
  random rng(numbers.size());
  return floyd_rivest_select(numbers, static_cast<std::size_t>(k - 1), rng);
}

/// The library's own introselect.
int std_nth_element(std::vector<int>& numbers, int k) {
  const auto place = numbers.begin() + (k - 1);
  std::nth_element(numbers.begin(), place, numbers.end(), std::greater<>());
  return *place;
}

/// The answer byte by byte, from the highest: count the numbers that begin with the bytes known so
/// far by their next byte, and see which count place k falls into. The flipped sign bit makes the
/// order of the ints that of their bytes. Compares nothing and moves nothing.
int radix_select(std::vector<int>& numbers, int k) {
  constexpr std::uint32_t sign = std::uint32_t{1} << 31;
  auto place = static_cast<std::size_t>(k - 1);
  std::uint32_t known = 0;  // its bits above `shift + 8`, of all candidates
  std::uint32_t mask = 0;
  for (int shift = 24; shift >= 0; shift -= 8) {
    std::array<std::size_t, 256> count{};
    for (const int number : numbers) {
      const std::uint32_t bits = static_cast<std::uint32_t>(number) ^ sign;
      if ((bits & mask) == known) ++count[bits >> shift & 0xFF];
    }
    std::uint32_t byte = 255;
    for (; place >= count[byte]; --byte) place -= count[byte];
    known |= byte << shift;
    mask |= std::uint32_t{0xFF} << shift;
  }
  return static_cast<int>(known ^ sign);
}

// ── Known to be wrong ──

int kth_smallest(std::vector<int>& numbers, int k) {
  std::nth_element(numbers.begin(), numbers.begin() + (k - 1), numbers.end());
  return numbers[static_cast<std::size_t>(k - 1)];
}

int index_k(std::vector<int>& numbers, int k) {
  std::sort(numbers.begin(), numbers.end(), std::greater<>());
  return numbers.at(static_cast<std::size_t>(k));
}

int one_pop_too_many(std::vector<int>& numbers, int k) {
  std::priority_queue<int> heap(numbers.begin(), numbers.end());
  for (int i = 0; i < k && heap.size() > 1; ++i) heap.pop();
  return heap.top();
}

int distinct_values(std::vector<int>& numbers, int k) {
  const std::set<int> values(numbers.begin(), numbers.end());
  return *std::next(values.rbegin(), std::min(k, static_cast<int>(values.size())) - 1);
}

int first_k_only(std::vector<int>& numbers, int k) {
  return *std::min_element(numbers.begin(), numbers.begin() + k);
}

int max_heap_of_k(std::vector<int>& numbers, int k) {
  std::priority_queue<int> heap;
  for (const int number : numbers) {
    heap.push(number);
    if (heap.size() > static_cast<std::size_t>(k)) heap.pop();
  }
  return heap.top();
}

int heap_of_k_plus_one(std::vector<int>& numbers, int k) {
  min_heap heap;
  for (const int number : numbers) {
    if (heap.size() > static_cast<std::size_t>(k)) heap.pop();
    heap.push(number);
  }
  return heap.top();
}

int number_k_skipped(std::vector<int>& numbers, int k) {
  min_heap heap(numbers.begin(), numbers.begin() + k);
  for (auto i = static_cast<std::size_t>(k) + 1; i < numbers.size(); ++i) {
    heap.push(numbers[i]);
    heap.pop();
  }
  return heap.top();
}

int pushed_without_pop(std::vector<int>& numbers, int k) {
  min_heap heap;
  for (const int number : numbers)
    if (heap.size() < static_cast<std::size_t>(k) || number > heap.top()) heap.push(number);
  return heap.top();
}

int partial_sort_one_short(std::vector<int>& numbers, int k) {
  std::partial_sort(numbers.begin(), numbers.begin() + (k - 1), numbers.end(), std::greater<>());
  return numbers[static_cast<std::size_t>(k - 1)];
}

int zero_sentinels(std::vector<int>& numbers, int k) {
  min_heap largest(std::greater<>(), std::vector<int>(static_cast<std::size_t>(k), 0));
  for (const int number : numbers)
    if (number > largest.top()) {
      largest.pop();
      largest.push(number);
    }
  return largest.top();
}

int lomuto_last_pivot(std::vector<int>& numbers, int k) {
  const auto place = static_cast<std::size_t>(k - 1);
  std::size_t first = 0;
  std::size_t last = numbers.size() - 1;
  for (;;) {
    std::size_t border = first;
    for (std::size_t i = first; i < last; ++i)
      if (numbers[i] > numbers[last]) std::swap(numbers[i], numbers[border++]);
    std::swap(numbers[border], numbers[last]);
    if (border == place) return numbers[border];
    if (border < place)
      first = border + 1;
    else
      last = border - 1;
  }
}

/// Hoare's own division, ascending: after it [0, j] are at most the pivot, [j+1, …] at least.
template <class PivotOf>
int hoare_select(std::span<int> rest, std::size_t place, PivotOf pivot_of) {
  while (rest.size() > 1) {
    const int pivot = pivot_of(rest);
    std::size_t i = 0;
    std::size_t j = rest.size() - 1;
    for (;; ++i, --j) {
      while (rest[i] < pivot) ++i;
      while (rest[j] > pivot) --j;
      if (i >= j) break;
      std::swap(rest[i], rest[j]);
    }
    const std::size_t left = std::min(j + 1, rest.size() - 1);
    if (place < left) {
      rest = rest.first(left);
    } else {
      rest = rest.subspan(left);
      place -= left;
    }
  }
  return rest.front();
}

int first_pivot(std::vector<int>& numbers, int k) {
  return hoare_select(numbers, numbers.size() - static_cast<std::size_t>(k),
                      [](std::span<const int> rest) { return rest.front(); });
}

int middle_pivot(std::vector<int>& numbers, int k) {
  return hoare_select(numbers, numbers.size() - static_cast<std::size_t>(k),
                      [](std::span<const int> rest) { return rest[(rest.size() - 1) / 2]; });
}

int median_of_three_pivot(std::vector<int>& numbers, int k) {
  return hoare_select(numbers, numbers.size() - static_cast<std::size_t>(k), median_of_three);
}

int hoare_without_steps(std::vector<int>& numbers, int k) {
  const auto place = static_cast<std::size_t>(k - 1);
  std::size_t first = 0;
  std::size_t last = numbers.size() - 1;
  while (first < last) {
    const int pivot = numbers[first + (last - first) / 2];
    std::size_t i = first;
    std::size_t j = last;
    while (i < j) {
      while (numbers[i] > pivot) ++i;
      while (numbers[j] < pivot) --j;
      std::swap(numbers[i], numbers[j]);  // two that equal the pivot: i and j stay where they are
    }
    if (i == place) return numbers[i];
    if (i < place)
      first = i + 1;
    else
      last = i - 1;
  }
  return numbers[place];
}

int selection_sort(std::vector<int>& numbers, int k) {
  for (auto i = numbers.begin(); i != numbers.begin() + k; ++i)
    std::iter_swap(i, std::max_element(i, numbers.end()));
  return numbers[static_cast<std::size_t>(k - 1)];
}

int boundary_given_away(std::vector<int>& numbers, int k) {
  auto place = static_cast<std::size_t>(k);  // counted from 1
  for (std::span<int> rest = numbers;;) {
    const int pivot = rest[rest.size() / 2];
    const division parts = divide(rest, pivot);
    if (place < parts.larger) {
      rest = rest.first(parts.larger);
    } else if (place <= parts.not_smaller) {
      return pivot;
    } else {
      rest = rest.subspan(parts.not_smaller);
      place -= parts.not_smaller;
    }
  }
}

/// The three parts as vectors of their own.
struct three_vectors {
  std::vector<int> larger, equal, smaller;

  three_vectors(const std::vector<int>& numbers, int pivot) {
    for (const int number : numbers)
      (number > pivot ? larger : number < pivot ? smaller : equal).push_back(number);
  }
};

int k_not_reduced(std::vector<int>& numbers, int k) {
  const auto place = static_cast<std::size_t>(k);
  for (std::vector<int> rest = numbers;;) {
    three_vectors parts(rest, rest.at(rest.size() / 2));
    if (place <= parts.larger.size())
      rest = std::move(parts.larger);
    else if (place <= parts.larger.size() + parts.equal.size())
      return parts.equal.front();
    else
      rest = std::move(parts.smaller);
  }
}

int copies_at_every_level(std::vector<int>& numbers, int k) {
  three_vectors parts(numbers, numbers.front());
  const auto larger = static_cast<int>(parts.larger.size());
  const auto not_smaller = larger + static_cast<int>(parts.equal.size());
  if (k <= larger) return copies_at_every_level(parts.larger, k);
  if (k <= not_smaller) return parts.equal.front();
  return copies_at_every_level(parts.smaller, k - not_smaller);
}

/// The number in place k of an order that is not that of the numbers.
template <class Before>
int kth_in_order(std::vector<int>& numbers, int k, Before before) {
  std::sort(numbers.begin(), numbers.end(), before);
  return numbers[static_cast<std::size_t>(k - 1)];
}

int absolute_values(std::vector<int>& numbers, int k) {
  return kth_in_order(numbers, k,
                      [](std::int64_t a, std::int64_t b) { return std::abs(a) > std::abs(b); });
}

int unsigned_comparison(std::vector<int>& numbers, int k) {
  return kth_in_order(numbers, k, [](std::uint32_t a, std::uint32_t b) { return a > b; });
}

int lexicographic_order(std::vector<int>& numbers, int k) {
  return kth_in_order(numbers, k,
                      [](int a, int b) { return std::to_string(a) > std::to_string(b); });
}

int difference_comparison(std::vector<int>& numbers, int k) {
  const auto less = [](int a, int b) {
    return static_cast<int>(static_cast<std::uint32_t>(a) - static_cast<std::uint32_t>(b)) < 0;
  };
  std::make_heap(numbers.begin(), numbers.end(), less);
  auto end = numbers.end();
  for (; k > 1; --k) std::pop_heap(numbers.begin(), end--, less);
  return numbers.front();
}

int float_keys(std::vector<int>& numbers, int k) {
  std::vector<float> keys(numbers.begin(), numbers.end());
  std::sort(keys.begin(), keys.end(), std::greater<>());
  return static_cast<int>(static_cast<std::int64_t>(keys[static_cast<std::size_t>(k - 1)]));
}

int sixteen_bit_values(std::vector<int>& numbers, int k) {
  for (int& number : numbers) number = static_cast<std::int16_t>(number);
  return full_sort(numbers, k);
}

int sixteen_bit_counts(std::vector<int>& numbers, int k) {
  std::map<int, std::uint16_t, std::greater<>> count;
  for (const int number : numbers) ++count[number];
  for (const auto& [number, times] : count)
    if ((k -= times) <= 0) return number;
  return INT_MIN;
}

int counting_array(std::vector<int>& numbers, int k) {
  constexpr std::int64_t offset = 10'000;
  std::vector<int> count(2 * offset + 1);
  for (const int number : numbers) ++count.at(static_cast<std::size_t>(number + offset));
  std::size_t value = count.size() - 1;
  for (; count[value] < k; --value) k -= count[value];
  return static_cast<int>(static_cast<std::int64_t>(value) - offset);
}

int kept_heap(std::vector<int>& numbers, int k) {
  static min_heap largest;
  for (const int number : numbers) {
    largest.push(number);
    if (largest.size() > static_cast<std::size_t>(k)) largest.pop();
  }
  return largest.top();
}

constexpr verdict wa = verdict::wrong_answer;
constexpr verdict tle = verdict::time_limit;
constexpr verdict mle = verdict::memory_limit;
constexpr verdict re = verdict::runtime_error;

constexpr row<signature> table[] = {
    {"full_sort", full_sort, "O(n log n)", "stack O(log n)"},
    {"heap_of_k", heap_of_k, "O(n log k)", "O(k)"},
    {"max_heap_pops", max_heap_pops, "O(n + k log n)", "O(1)"},
    {"quickselect_three_way", quickselect_three_way, "O(n) expected, O(n²) worst", "O(1)"},
    {"introselect", introselect, "O(n)", "stack O(log n)"},
    {.name = "std_nth_element",
     .solution = std_nth_element,
     .time = "O(n) expected, O(n log n) worst",
     .space = "O(1)",
     .trusted = true},
    {"floyd_rivest", floyd_rivest, "O(n) expected, O(n²) worst", "stack O(log n)"},
    {"radix_select", radix_select, "O(nw/8)", "O(2⁸)"},
    {.name = "bracket_and_compress",
     .solution = bracket_and_compress,
     .time = "O(n)",
     .space = "O(√n) expected",
     .dispatched = true},
    {"kth_smallest", kth_smallest, "O(n)", "O(1)", wa,
     "nth_element sorts upwards by default: place k-1 of that is the kth smallest.",
     "nth_element 默认升序，第 k-1 个位置上是第 k 小，不是第 k 大。"},
    {"index_k", index_k, "O(n log n)", "stack O(log n)", re,
     "Places count from 1, indices from 0: place k is index k-1, and index n is none.",
     "名次从 1 数起，下标从 0 数起：第 k 名的下标是 k-1，下标 n 已经越界。"},
    {"one_pop_too_many", one_pop_too_many, "O(n + k log n)", "O(n)", wa,
     "After k pops the kth largest is gone: k-1 pops bring it to the top.",
     "弹出 k 次之后第 k 大已经没了：弹 k-1 次它才在堆顶。"},
    {"distinct_values", distinct_values, "O(n log n)", "O(n)", wa,
     "Equal numbers each take a place; a set keeps one of them.",
     "相等的数各占一位，用 set 去重就少算了。"},
    {"first_k_only", first_k_only, "O(k)", "O(1)", wa,
     "The least of the first k numbers is the answer only when those are the k largest.",
     "前 k 个数里的最小值，只有当它们恰好是最大的 k 个时才对。"},
    {"max_heap_of_k", max_heap_of_k, "O(n log k)", "O(k)", wa,
     "A max-heap of k throws the largest away: to keep the k largest it takes a min-heap.",
     "大根堆弹掉的是最大的数；要留住最大的 k 个，得用小根堆。"},
    {"heap_of_k_plus_one", heap_of_k_plus_one, "O(n log k)", "O(k)", wa,
     "Popped before the push and not after it, the heap ends with k+1 numbers.",
     "先判断弹出再压入，最后堆里留下 k+1 个数。"},
    {"number_k_skipped", number_k_skipped, "O(n log k)", "O(k)", wa,
     "The first k numbers have the indices 0 to k-1: the rest begins at k, not at k+1.",
     "前 k 个数的下标是 0 到 k-1，其余的从 k 开始，不是 k+1。"},
    {"pushed_without_pop", pushed_without_pop, "O(n log n)", "O(n)", wa,
     "Each number that enters the full heap has to push the smallest out.",
     "堆满以后，每进一个数就得弹出最小的一个。"},
    {"partial_sort_one_short", partial_sort_one_short, "O(n log k)", "O(1)", wa,
     "partial_sort to place k-1 leaves out that place itself: its second argument is an end.",
     "partial_sort 的第二个参数是尾后位置，传 k-1 就少排了第 k 个。"},
    {"zero_sentinels", zero_sentinels, "O(n log k)", "O(k)", wa,
     "A heap that begins with zeros keeps them when the answer is negative.",
     "堆里先放 0，答案是负数时 0 就赖着不走。"},
    {"lomuto_last_pivot", lomuto_last_pivot, "O(n²)", "O(1)", tle,
     "With the last number as pivot, order or equal numbers make each step remove just one.",
     "总取最后一个数当基准，遇到有序或全相等的数组，每轮只去掉一个数。"},
    {"first_pivot", first_pivot, "O(n²)", "O(1)", tle,
     "With the first number as pivot, an array in order costs n rounds.",
     "总取第一个数当基准，数组本来有序时要做 n 轮。"},
    {"middle_pivot", middle_pivot, "O(n²)", "O(1)", tle,
     "The middle does well in order and in reverse, but some other order makes it bad each time.",
     "取中间做基准，顺序和逆序都不怕，但总有别的排列能让它每次都取坏。"},
    {"median_of_three_pivot", median_of_three_pivot, "O(n²)", "O(1)", tle,
     "A median of three is still a fixed choice: there is an input that makes it bad each time.",
     "三数取中仍是固定的取法：有专门的输入能让它每次都取坏。"},
    {"hoare_without_steps", hoare_without_steps, "never ends", "O(1)", tle,
     "After a swap both indices must move on, or two equal numbers change places for ever.",
     "交换之后两个下标都要前进一步，否则两个相等的数会永远换下去。"},
    {"selection_sort", selection_sort, "O(nk)", "O(1)", tle,
     "Finding the maximum k times is quadratic when k is about n/2.",
     "找 k 次最大值，k 接近 n/2 时就是平方级。"},
    {"boundary_given_away", boundary_given_away, "O(n²)", "O(1)", wa,
     "When exactly k numbers are larger than the pivot, the kth largest is one of them.",
     "恰好有 k 个数大于基准时，第 k 大在它们当中，不是基准。"},
    {"k_not_reduced", k_not_reduced, "O(n²)", "O(n)", re,
     "In the smaller part the place is k less the count of those that were left behind.",
     "走进较小的一半时，k 要减去被丢下的个数。"},
    {"copies_at_every_level", copies_at_every_level, "O(n²)", "O(n²)", mle,
     "Each level of the recursion keeps its copies until the end: divide in place.",
     "递归每一层的拷贝都留到最后才释放：应该原地划分。"},
    {"absolute_values", absolute_values, "O(n log n)", "stack O(log n)", wa,
     "Larger is not farther from zero: -9 is smaller than 1.", "大不是离 0 远：-9 比 1 小。"},
    {"unsigned_comparison", unsigned_comparison, "O(n log n)", "stack O(log n)", wa,
     "As unsigned numbers the negative ones are the largest.", "按无符号数比较，负数反而最大。"},
    {"lexicographic_order", lexicographic_order, "O(n log n)", "stack O(log n)", wa,
     "As text 9 comes after 10: numbers are to be compared as numbers.",
     "按字符串比较，9 排在 10 后面：要按数值比较。"},
    {"difference_comparison", difference_comparison, "O(n + k log n)", "O(1)", wa,
     "a - b overflows when the signs differ: compare, do not subtract.",
     "a - b 在异号时会溢出：要比较，不要相减。"},
    {"float_keys", float_keys, "O(n log n)", "O(n)", wa,
     "A float has 24 bits: integers above 16777216 lose their last digits.",
     "float 只有 24 位精度，超过 16777216 的整数末位会丢。"},
    {"sixteen_bit_values", sixteen_bit_values, "O(n log n)", "stack O(log n)", wa,
     "16 bits hold LeetCode's values, not every int.",
     "16 位装得下 LeetCode 的取值，装不下所有 int。"},
    {"sixteen_bit_counts", sixteen_bit_counts, "O(n log n)", "O(n)", wa,
     "A number may occur more than 65535 times.", "同一个数可能出现超过 65535 次。"},
    {"counting_array", counting_array, "O(n)", "O(1)", re,
     "A counting array of 20001 fits LeetCode's values; here they are all of int32.",
     "20001 格的计数数组只够 LeetCode 的取值，这里是整个 int32 范围。"},
    {"kept_heap", kept_heap, "O(n log k)", "O(k)", wa,
     "A static heap still holds the numbers of the call before.",
     "静态的堆里还留着上一次调用的数。"},
};

}  // namespace

std::vector<variant> solutions() { return variants(table); }

}  // namespace kata::kth_largest
