#include "gcd.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include "conditional_moves.hpp"
#include "kata/problem.hpp"

namespace kata::gcd {

std::vector<std::int64_t> guessed_quotients(std::span<const pair> pairs);

namespace {

using integer = std::int64_t;
using natural = std::uint64_t;

natural magnitude(integer a) { return static_cast<natural>(a < 0 ? -a : a); }

integer divisor_of(integer (*function)(integer, integer), const pair& p) {
  return function(p.a, p.b);
}

integer divisor_of(natural (*function)(natural, natural), const pair& p) {
  return static_cast<integer>(function(magnitude(p.a), magnitude(p.b)));
}

/// A function of one pair, or of its magnitudes, as a solution.
template <auto function>
std::vector<integer> each(std::span<const pair> pairs) {
  std::vector<integer> divisors;
  divisors.reserve(pairs.size());
  for (const pair& p : pairs) divisors.push_back(divisor_of(function, p));
  return divisors;
}

/// What divides a and b divides a mod b, and the other way round: (a, b) and (b, a mod b) have the
/// same common divisors. Euclid, Elements VII.2.
natural euclid_recursive(natural a, natural b) { return b == 0 ? a : euclid_recursive(b, a % b); }

/// Invariant: the common divisors of a and b are those of the given pair. b gets smaller.
natural euclid_loop(natural a, natural b) {
  while (b != 0) a = std::exchange(b, a % b);
  return a;
}

/// Of a mod b and b - a mod b, the smaller one: at most b/2, so that b has one bit less after each
/// division. No choice of remainders takes fewer steps: Vahlen, 1895.
natural least_remainder(natural a, natural b) {
  while (b != 0) {
    const natural remainder = a % b;
    a = std::exchange(b, std::min(remainder, b - remainder));
  }
  return a;
}

natural std_gcd(natural a, natural b) { return std::gcd(a, b); }

/// Without division: a common factor 2 is taken out, any other factor 2 dropped, and the difference
/// of two odd numbers is even. Invariant: a and b are odd, and 2^twos times their gcd is the
/// answer. Stein, "Computational problems associated with Racah algebra", 1967; Knuth, TAOCP
/// 2, 4.5.2, algorithm B.
natural stein_binary(natural a, natural b) {
  if (a == 0 || b == 0) return a | b;
  const int twos = std::countr_zero(a | b);
  a >>= std::countr_zero(a);
  b >>= std::countr_zero(b);
  while (a != b) {
    if (a < b) std::swap(a, b);
    a -= b;
    a >>= std::countr_zero(a);
  }
  return a << twos;
}

/// The same steps without a jump that depends on the numbers: which one is smaller is a coin toss,
/// and a wrong guess costs more than a step. The difference's factors of two are counted before its
/// sign is known, as those of b - a are the same.
natural stein_branch_free(natural a, natural b) {
  if (a == 0 || b == 0) return a | b;
  const int twos = std::countr_zero(a | b);
  a >>= std::countr_zero(a);
  b >>= std::countr_zero(b);
  while (a != b) {
    const natural difference = a - b;
    const natural distance = a < b ? b - a : difference;
    b = std::min(a, b);
    a = distance >> std::countr_zero(difference);
  }
  return a << twos;
}

/// The same steps in instructions that cannot become a jump again: see conditional_moves.hpp.
natural stein_conditional_moves(natural a, natural b) { return with_conditional_moves(a, b); }

// ── Known to be wrong ──

integer sign_of_remainder_kept(integer a, integer b) {
  while (b != 0) a = std::exchange(b, a % b);
  return a;
}

integer sign_of_equal_kept(integer a, integer b) {
  return a == b ? a : static_cast<integer>(euclid_loop(magnitude(a), magnitude(b)));
}

integer one_sign_dropped(integer a, integer b) { return sign_of_remainder_kept(a < 0 ? -a : a, b); }

integer negatives_wrapped(integer a, integer b) {
  return static_cast<integer>(euclid_loop(static_cast<natural>(a), static_cast<natural>(b)));
}

natural one_for_zeros(natural a, natural b) { return a == 0 && b == 0 ? 1 : euclid_loop(a, b); }

natural zero_for_any_zero(natural a, natural b) { return a == 0 || b == 0 ? 0 : euclid_loop(a, b); }

/// What a % 0 is on most machines, as an exception.
natural remainder_or_trap(natural a, natural b) {
  if (b == 0) throw std::domain_error("division by zero");
  return a % b;
}

natural divides_before_it_looks(natural a, natural b) {
  for (;;) {
    const natural remainder = remainder_or_trap(a, b);
    if (remainder == 0) return b;
    a = std::exchange(b, remainder);
  }
}

natural least_common_multiple(natural a, natural b) {
  return a == 0 || b == 0 ? 0 : a / euclid_loop(a, b) * b;
}

natural one_division(natural a, natural b) {
  const auto [low, high] = std::minmax(a, b);
  if (low == 0) return high;
  return high % low == 0 ? low : 1;
}

natural overwritten_before_use(natural a, natural b) {
  while (b != 0) {
    a = b;
    b = a % b;
  }
  return a;
}

natural divisor_search(natural a, natural b) {
  if (a == 0 || b == 0) return a | b;
  natural divisor = std::min(a, b);
  while (a % divisor != 0 || b % divisor != 0) --divisor;
  return divisor;
}

natural divisors_up_to_ten(natural a, natural b) {
  if (a == 0 || b == 0) return a | b;
  natural product = 1;
  for (natural divisor = 2; divisor <= 10; ++divisor)
    while (a % divisor == 0 && b % divisor == 0) {
      product *= divisor;
      a /= divisor;
      b /= divisor;
    }
  return product;
}

natural repeated_subtraction(natural a, natural b) {
  if (a == 0 || b == 0) return a | b;
  while (a != b) {
    if (a < b) std::swap(a, b);
    a -= b;
  }
  return a;
}

/// The remainder only where subtraction is seen to take long.
natural small_quotients_subtracted(natural a, natural b) {
  constexpr natural large = 1'000'000;
  while (b != 0) {
    if (a / b > large) a %= b;
    while (a >= b) a -= b;
    std::swap(a, b);
  }
  return a;
}

/// volatile: a loop without end stays one, whatever the compiler may assume of loops.
natural subtraction_from_zero(natural a, natural b) {
  volatile natural larger = std::max(a, b);
  natural smaller = std::min(a, b);
  while (larger != smaller) {
    larger = larger - smaller;
    if (const natural difference = larger; difference < smaller)
      larger = std::exchange(smaller, difference);
  }
  return smaller;
}

integer difference_overflows(integer a, integer b) {
  const auto difference = static_cast<integer>(static_cast<natural>(a) - static_cast<natural>(b));
  const natural size =
      difference < 0 ? -static_cast<natural>(difference) : static_cast<natural>(difference);
  return static_cast<integer>(euclid_loop(size, magnitude(b)));
}

integer int_parameters(integer a, integer b) {
  return static_cast<integer>(
      euclid_loop(magnitude(static_cast<int>(a)), magnitude(static_cast<int>(b))));
}

integer int_result(integer a, integer b) {
  return static_cast<int>(euclid_loop(magnitude(a), magnitude(b)));
}

natural floating_remainder(natural a, natural b) {
  auto x = static_cast<double>(a);
  auto y = static_cast<double>(b);
  while (y != 0) x = std::exchange(y, std::fmod(x, y));
  return static_cast<natural>(x);
}

natural at_most_64_steps(natural a, natural b) {
  for (int step = 0; step < 64 && b != 0; ++step) a = std::exchange(b, a % b);
  return a;
}

natural twos_not_put_back(natural a, natural b) {
  const natural divisor = stein_binary(a, b);
  return divisor == 0 ? 0 : divisor >> std::countr_zero(divisor);
}

natural twos_of_the_first(natural a, natural b) {
  const natural odd = twos_not_put_back(a, b);
  return a == 0 || b == 0 ? a | b : odd << std::countr_zero(a);
}

natural twos_of_the_low_half(natural a, natural b) {
  if (a == 0 || b == 0) return a | b;
  const int twos = std::countr_zero(static_cast<std::uint32_t>(a | b));
  return twos_not_put_back(a, b) << twos;
}

natural memo_by_sum(natural a, natural b) {
  static std::unordered_map<natural, natural> known;
  const auto [at, is_new] = known.try_emplace(a + b);
  if (is_new) at->second = euclid_loop(a, b);
  return at->second;
}

natural last_pair_kept(natural a, natural b) {
  static natural last_a = 0;
  static natural last_b = 0;
  static natural divisor = 1;
  if (a != last_a || b != last_b) divisor = euclid_loop(last_a = a, last_b = b);
  return divisor;
}

std::vector<integer> divisor_of_all_so_far(std::span<const pair> pairs) {
  std::vector<integer> divisors;
  natural divisor = 0;
  for (const auto& [a, b] : pairs) {
    divisor = std::gcd(divisor, std::gcd(magnitude(a), magnitude(b)));
    divisors.push_back(static_cast<integer>(divisor));
  }
  return divisors;
}

std::vector<integer> zeros_end_the_input(std::span<const pair> pairs) {
  const auto end = std::ranges::find(pairs, pair{0, 0});
  return each<euclid_loop>({pairs.begin(), end});
}

std::vector<integer> fixed_array(std::span<const pair> pairs) {
  std::array<integer, 10'000> divisors{};
  for (std::size_t i = 0; i < pairs.size(); ++i) divisors.at(i) = std::gcd(pairs[i].a, pairs[i].b);
  return {divisors.begin(), divisors.begin() + static_cast<std::ptrdiff_t>(pairs.size())};
}

constexpr verdict wa = verdict::wrong_answer;
constexpr verdict tle = verdict::time_limit;
constexpr verdict re = verdict::runtime_error;

constexpr row<signature> table[] = {
    {"euclid_recursive", each<euclid_recursive>, "O(n log v)", "stack O(log v)"},
    {.name = "euclid_loop",
     .solution = each<euclid_loop>,
     .time = "O(n log v)",
     .space = "O(1)",
     .trusted = true},
    {"least_remainder", each<least_remainder>, "O(n log v)", "O(1)"},
    {"std_gcd", each<std_gcd>, "O(n log v)", "O(1)"},
    {"stein_binary", each<stein_binary>, "O(n log v)", "O(1)"},
    {"stein_branch_free", each<stein_branch_free>, "O(n log v)", "O(1)"},
    {"stein_conditional_moves", each<stein_conditional_moves>, "O(n log v)", "O(1)"},
    {.name = "guessed_quotients",
     .solution = guessed_quotients,
     .time = "O(n log v)",
     .space = "O(1)",
     .dispatched = true},
    {"sign_of_remainder_kept", each<sign_of_remainder_kept>, "O(n log v)", "O(1)", wa,
     "In C++ a remainder has the sign of the dividend: drop the signs first.",
     "C++ 里余数的符号跟被除数走：要先取绝对值。"},
    {"sign_of_equal_kept", each<sign_of_equal_kept>, "O(n log v)", "O(1)", wa,
     "The shortcut for equal numbers forgets that both may be negative.",
     "两数相等就直接返回，忘了它们可能都是负数。"},
    {"one_sign_dropped", each<one_sign_dropped>, "O(n log v)", "O(1)", wa,
     "It is not enough to drop one of the two signs: the other one may come out in the end.",
     "只对一个数取绝对值不够：另一个数的负号可能一直留到最后。"},
    {"negatives_wrapped", each<negatives_wrapped>, "O(n log v)", "O(1)", wa,
     "A negative number turned unsigned is 2^64 less its size, which has other divisors.",
     "负数直接转成无符号数会变成 2^64 减去绝对值，约数就不一样了。"},
    {"one_for_zeros", each<one_for_zeros>, "O(n log v)", "O(1)", wa,
     "gcd(0, 0) is 0 by agreement, not 1.", "约定 gcd(0, 0) = 0，不是 1。"},
    {"zero_for_any_zero", each<zero_for_any_zero>, "O(n log v)", "O(1)", wa,
     "Every number divides 0, so gcd(a, 0) is |a|, not 0.",
     "任何数都整除 0，所以 gcd(a, 0) = |a|，不是 0。"},
    {"divides_before_it_looks", each<divides_before_it_looks>, "O(n log v)", "O(1)", re,
     "The second number may be 0 at once: look at it before the first division.",
     "第二个数一开始就可能是 0：先判断，再取模。"},
    {"least_common_multiple", each<least_common_multiple>, "O(n log v)", "O(1)", wa,
     "This is the least common multiple; it overflows, too.", "这求的是最小公倍数，而且会溢出。"},
    {"one_division", each<one_division>, "O(n)", "O(1)", wa,
     "Two numbers of which neither divides the other may still have a common divisor.",
     "互相不能整除，不代表互质：例如 4 和 6。"},
    {"overwritten_before_use", each<overwritten_before_use>, "O(n)", "O(1)", wa,
     "After a = b, the remainder a % b is always 0: the old a is still needed.",
     "先写 a = b 再算 a % b，结果永远是 0：旧的 a 还要用。"},
    {"divisor_search", each<divisor_search>, "O(nv)", "O(1)", tle,
     "Trying every number downwards takes up to 2^63 steps for one pair.",
     "从小的那个数往下逐个试，一对数就可能要试 2^63 次。"},
    {"divisors_up_to_ten", each<divisors_up_to_ten>, "O(n log v)", "O(1)", wa,
     "Short division by small numbers leaves a large common prime where it is.",
     "短除法只试小的除数，大的公共质因数就漏掉了。"},
    {"repeated_subtraction", each<repeated_subtraction>, "O(nv)", "O(1)", tle,
     "Taking the smaller number away once at a time takes 2^63 steps for 1 and 2^63 - 1.",
     "更相减损一次只减一个，遇到 1 和 2^63 - 1 就要减 2^63 次。"},
    {"small_quotients_subtracted", each<small_quotients_subtracted>, "O(nv)", "O(1)", tle,
     "A quotient below a million is still up to a million subtractions, and a pair may have three.",
     "商不到一百万也要减上百万次，而一对数里这样的商可以有三个。"},
    {"subtraction_from_zero", each<subtraction_from_zero>, "O(nv)", "O(1)", tle,
     "Taking 0 away changes nothing: without a look at zeros the loop never ends.",
     "减去 0 什么都不变：不判断 0，循环永远不会结束。"},
    {"difference_overflows", each<difference_overflows>, "O(n log v)", "O(1)", wa,
     "a - b has the same common divisors with b, but it may need 64 bits and a sign.",
     "用 a - b 代替 a 本身没错，但一正一负时差会溢出 64 位。"},
    {"int_parameters", each<int_parameters>, "O(n log v)", "O(1)", wa,
     "The numbers do not fit into int.", "这么大的数，int 放不下。"},
    {"int_result", each<int_result>, "O(n log v)", "O(1)", wa,
     "The divisor may be as large as the numbers, and does not fit into int either.",
     "最大公约数可以和原数一样大，返回 int 同样放不下。"},
    {"floating_remainder", each<floating_remainder>, "O(n log v)", "O(1)", wa,
     "double has 53 bits: above 2^53 fmod sees other numbers.",
     "double 只有 53 位精度：超过 2^53，fmod 看到的已经不是原来的数。"},
    {"at_most_64_steps", each<at_most_64_steps>, "O(n)", "O(1)", wa,
     "64 bits do not mean 64 steps: neighbouring Fibonacci numbers take about 90.",
     "64 位不等于最多 64 步：相邻的斐波那契数要 90 步左右。"},
    {"twos_not_put_back", each<twos_not_put_back>, "O(n log v)", "O(1)", wa,
     "The binary method must put the common factors of two back.",
     "二进制 GCD 最后要把提出去的公共因子 2 乘回来。"},
    {"twos_of_the_first", each<twos_of_the_first>, "O(n log v)", "O(1)", wa,
     "The common factors of two are those of a | b, not those of a.",
     "公共的因子 2 要看 a | b 末尾的零，不是只看 a。"},
    {"twos_of_the_low_half", each<twos_of_the_low_half>, "O(n log v)", "O(1)", wa,
     "__builtin_ctz counts in an int; 64 bits take __builtin_ctzll.",
     "__builtin_ctz 只数 32 位，64 位要用 __builtin_ctzll。"},
    {"memo_by_sum", each<memo_by_sum>, "O(n log v)", "O(n)", wa,
     "A memo whose key is a + b takes 2, 4 and 3, 3 for the same pair.",
     "用 a + b 当缓存的键，(2, 4) 和 (3, 3) 就混在一起了。"},
    {"last_pair_kept", each<last_pair_kept>, "O(n log v)", "O(1)", wa,
     "What is kept before the first pair must not look like a pair: 0 and 0 may come first.",
     "还没有算过时，缓存的初值不能像一对数：第一对就可能是 0 和 0。"},
    {"divisor_of_all_so_far", divisor_of_all_so_far, "O(n log v)", "O(1)", wa,
     "Each pair begins anew; what the pairs before it left must not go on.",
     "每一对都要重新开始，不能带着前面几对的结果继续算。"},
    {"zeros_end_the_input", zeros_end_the_input, "O(n log v)", "O(1)", wa,
     "0 0 is a pair like any other here; only the end of the file ends the input.",
     "这里的 0 0 也是一对普通的数，只有文件结束才算输入结束。"},
    {"fixed_array", fixed_array, "O(n log v)", "O(1)", re,
     "An array of fixed size is too short for 100000 pairs.", "数组开小了：最多会有 100000 对。"},
};

}  // namespace

std::vector<variant> solutions() { return variants(table); }

}  // namespace kata::gcd
