#include "gcd.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "kata/problem.hpp"
#include "kata/small.hpp"

namespace kata::gcd {

/// Of a pair, one number simpler.
static void shrink(const pair& numbers, std::vector<pair>& smaller) {
  std::vector<std::int64_t> simpler;
  kata::shrink(numbers.a, simpler);
  for (const std::int64_t a : simpler) smaller.push_back({a, numbers.b});
  simpler.clear();
  kata::shrink(numbers.b, simpler);
  for (const std::int64_t b : simpler) smaller.push_back({numbers.a, b});
}

namespace {

constexpr std::size_t most_pairs = 100'000;
constexpr std::int64_t largest = INT64_MAX;

constexpr auto fibonacci = [] {
  std::array<std::int64_t, 93> f{0, 1};  // the next one is above 2^63
  for (std::size_t i = 2; i < f.size(); ++i) f[i] = f[i - 1] + f[i - 2];
  return f;
}();

// ── One pair of each kind ──

std::int64_t with_any_sign(random& rng, std::int64_t value) {
  return rng.one_in(2) ? -value : value;
}

pair with_any_signs(random& rng, std::int64_t a, std::int64_t b) {
  return {with_any_sign(rng, a), with_any_sign(rng, b)};
}

pair in_any_order(random& rng, pair p) { return rng.one_in(2) ? pair{p.b, p.a} : p; }

/// Positive, every length in bits equally likely.
std::int64_t of_any_length(random& rng) {
  const std::int64_t top = largest >> rng.below(63);
  return rng.between(top / 2 + 1, top);
}

pair small_numbers(random& rng) { return {rng.between(1, 100), rng.between(1, 100)}; }

pair small_negatives(random& rng) { return {rng.between(-30, 30), rng.between(-30, -1)}; }

pair int32_range(random& rng) { return {rng.int32(), rng.int32()}; }

pair any_numbers(random& rng) {
  return {rng.between(-largest, largest), rng.between(-largest, largest)};
}

pair any_lengths(random& rng) {
  return with_any_signs(rng, of_any_length(rng), of_any_length(rng));
}

/// Euclid's algorithm takes the most steps here: every quotient is 1 (Lamé, 1844).
pair consecutive_fibonacci(random& rng) {
  const std::size_t i = fibonacci.size() - 1 - std::min(rng.index(90), rng.index(90));
  return in_any_order(rng, {fibonacci[i], fibonacci[i - 1]});
}

pair powers_of_two(random& rng) {
  const auto number = [&] {
    const auto power = static_cast<int>(rng.below(63));
    const std::int64_t odd = 2 * rng.between(0, 20) + 1;
    return odd <= largest >> power ? odd << power : std::int64_t{1} << power;
  };
  const std::int64_t a = number();
  return with_any_signs(rng, a, number());
}

pair common_factor(random& rng) {
  const std::int64_t factor = of_any_length(rng);
  const std::int64_t room = largest / factor;
  const std::int64_t a = factor * rng.between(1, room);
  return with_any_signs(rng, a, factor * rng.between(1, room));
}

/// Made of primes that nobody tries one after the other.
pair large_primes(random& rng) {
  const auto prime = [&] {
    constexpr std::int64_t primes[] = {1'009,   10'007,    65'537,   99'991,
                                       100'003, 1'000'003, 1'999'993};
    return primes[rng.index(std::size(primes))];
  };
  const std::int64_t common = prime();
  const std::int64_t a = common * prime();
  return with_any_signs(rng, a * prime(), common * prime());
}

pair equal_numbers(random& rng) {
  const std::int64_t value = of_any_length(rng);
  return with_any_signs(rng, value, value);
}

pair one_divides_the_other(random& rng) {
  const std::int64_t divisor = of_any_length(rng);
  return in_any_order(rng,
                      with_any_signs(rng, divisor, divisor * rng.between(1, largest / divisor)));
}

pair zeros(random& rng) {
  const std::int64_t other = rng.one_in(4) ? 0 : of_any_length(rng);
  return in_any_order(rng, with_any_signs(rng, 0, other));
}

pair tiny_and_huge(random& rng) {
  return in_any_order(rng,
                      with_any_signs(rng, rng.between(1, 9), rng.between(largest - 1000, largest)));
}

/// Around the ends of the types that people put the numbers into; 2^63 - 1 and its own divisors.
pair extremes(random& rng) {
  const auto number = [&]() -> std::int64_t {
    constexpr int widths[] = {0, 31, 32, 53, 62};
    constexpr std::int64_t divisors[] = {1, 7, 49, 73, 127};
    if (rng.one_in(2)) return largest / divisors[rng.index(std::size(divisors))];
    return (INT64_C(1) << widths[rng.index(std::size(widths))]) + rng.between(-1, 1);
  };
  const std::int64_t a = number();
  return with_any_signs(rng, a, number());
}

/// Positive and long, as in the tables of those who measure a gcd.
pair pairs_64_bit(random& rng) { return {rng.between(1, largest), rng.between(1, largest)}; }

pair pairs_32_bit(random& rng) { return {rng.between(1, UINT32_MAX), rng.between(1, UINT32_MAX)}; }

template <pair (*one)(random&)>
std::vector<pair> several(random& rng, std::size_t n) {
  std::vector<pair> made(n);
  for (pair& p : made) p = one(rng);
  return made;
}

/// One pair again and again, and one with the same sum between: what is kept from one call to the
/// next shows.
std::vector<pair> repeated(random& rng, std::size_t n) {
  const pair p = {2 * rng.between(1, 50), 2 * rng.between(1, 50)};
  std::vector<pair> made(n, p);
  for (std::size_t i = 1; i < n; i += 2) made[i] = {p.a + 1, p.b - 1};
  return made;
}

/// Every quotient a little below one power of ten, as many as there is room for: what subtracts
/// while the quotient is small subtracts as often as it can. Five sizes one after the other have
/// five powers; the smaller of them take many pairs to tell.
std::vector<pair> large_quotients(random& rng, std::size_t n) {
  const std::int64_t power = std::array{1'000'000, 10'000'000, 1'000, 10'000, 100'000}[n % 5];
  std::vector<pair> made(n);
  for (pair& p : made) {
    std::int64_t larger = rng.between(1, 9);
    std::int64_t smaller = 0;
    while (larger < largest / power)
      smaller = std::exchange(larger, larger * rng.between(power * 9 / 10, power - 1) + smaller);
    p = in_any_order(rng, with_any_signs(rng, larger, smaller));
  }
  return made;
}

struct traits {
  static constexpr kata::about about{
      .id = "gcd",
      .title = "Greatest common divisor",
      .title_zh = "最大公约数",
      .asked_by = "Tencent 1",
      .leetcode = 0,
      .method = "gcd",
      .sizes = "n: the number of pairs; v: the largest |a| or |b|",
  };

  using input = std::vector<pair>;
  using signature = gcd::signature;
  using result = std::vector<std::int64_t>;

  static input read(reader& in) {
    input pairs;
    while (!in.at_end()) {
      if (pairs.size() == most_pairs) in.fail_here("no more than 100000 pairs");
      const auto a = in.integer<std::int64_t>(-largest, largest);
      const auto b = in.integer<std::int64_t>(-largest, largest);
      in.end_line();
      pairs.push_back({a, b});
    }
    return pairs;
  }
  static void print(writer& out, const input& pairs) {
    for (const auto& [a, b] : pairs) out.integer(a).integer(b).end_line();
  }
  static void write(writer& out, const result& divisors) {
    for (const std::int64_t divisor : divisors) out.integer(divisor).end_line();
  }
  static result call(signature* solve, input& pairs) { return solve(pairs); }
  static auto parts(input& pairs) { return std::tie(pairs); }
  static std::size_t size(const input& pairs) { return pairs.size(); }

  /// It is no question of LeetCode's. A call is one pair, and more pairs tell nothing new. There is
  /// one at least: so the first that an attempt is asked is (0, 0), which is what anything kept
  /// from the call before begins as.
  static bool within_leetcode(const input& pairs) { return !pairs.empty() && pairs.size() <= 5000; }

  /// By proof: a common divisor that is a combination ax + by is divisible by every common divisor,
  /// so it is the greatest (Bézout). Where g, x and y come from does not matter; here it is the
  /// extended Euclidean algorithm.
  static constexpr std::size_t oracle_limit = most_pairs;
  static result oracle(const input& pairs) {
    result divisors;
    for (const auto& [a, b] : pairs) {
      const auto [g, x, y] = combination(a, b);
      const bool divides = g == 0 ? a == 0 && b == 0 : g > 0 && a % g == 0 && b % g == 0;
      if (!divides || wide{a} * x + wide{b} * y != g)
        throw std::logic_error("the oracle of gcd has no proof");
      divisors.push_back(g);
    }
    return divisors;
  }

  /// No pair; each pair of small and of extreme numbers; two pairs of very small ones.
  static void each_small(const std::function<void(const input&)>& visit) {
    visit(input{});
    std::vector<std::int64_t> numbers{0};
    for (std::int64_t size = 1; size <= 12; ++size) numbers.insert(numbers.end(), {size, -size});
    for (const std::int64_t size :
         {INT64_C(1) << 32, 3 * (INT64_C(1) << 31), (INT64_C(1) << 53) + 1,
          ((INT64_C(1) << 53) + 1) / 3, INT64_C(1) << 62, fibonacci[92], fibonacci[91], largest / 7,
          largest})
      numbers.insert(numbers.end(), {size, -size});
    for (std::size_t most = 0; most < numbers.size(); ++most)  // the later one of the two
      for (std::size_t i = 0; i <= most; ++i) {
        visit(input{pair{numbers[most], numbers[i]}});
        if (i < most) visit(input{pair{numbers[i], numbers[most]}});
      }
    std::vector<pair> small;
    for (std::int64_t a = 0; a <= 4; ++a)
      for (std::int64_t b = 0; b <= 4; ++b) small.push_back({a, b});
    each_sequence(small, 2, visit);
  }

  static std::vector<example> examples() {
    return {
        {"statement_1", "12 18\n", "6\n"},
        {"statement_2", "-4 6\n7 0\n0 0\n17 5\n", "2\n7\n0\n1\n"},
        {"statement_3", "9223372036854775807 49\n-9223372036854775807 9223372036854775807\n",
         "49\n9223372036854775807\n"},
        {"no_pairs", "", ""},
        {"both_zero", "0 0\n", "0\n"},
        {"first_zero", "0 5\n", "5\n"},
        {"second_zero", "5 0\n", "5\n"},
        {"zero_and_negative", "0 -5\n-5 0\n", "5\n5\n"},
        {"zero_and_largest", "0 9223372036854775807\n", "9223372036854775807\n"},
        {"ones", "1 1\n", "1\n"},
        {"equal", "36 36\n", "36\n"},
        {"equal_negative", "-36 -36\n", "36\n"},
        {"opposite", "36 -36\n", "36\n"},
        {"first_negative", "-12 18\n", "6\n"},
        {"second_negative", "12 -18\n", "6\n"},
        {"both_negative", "-12 -18\n", "6\n"},
        {"first_smaller", "18 48\n", "6\n"},
        {"first_larger", "48 18\n", "6\n"},
        {"first_divides", "7 21\n", "7\n"},
        {"second_divides", "21 7\n", "7\n"},
        {"coprime", "35 64\n", "1\n"},
        {"powers_of_two", "8 64\n4096 32\n", "8\n32\n"},
        {"even_and_odd", "8 6\n6 9\n9 8\n", "2\n3\n1\n"},
        {"zeros_between", "4 6\n0 0\n10 15\n", "2\n0\n5\n"},
        {"tiny_and_huge", "1 9223372036854775807\n9223372036854775806 2\n", "1\n2\n"},
        {"extremes", "-9223372036854775807 -9223372036854775807\n", "9223372036854775807\n"},
        {"neighbours_at_the_end", "9223372036854775807 9223372036854775806\n", "1\n"},
        {"most_steps", "7540113804746346429 4660046610375530309\n", "1\n"},
        {"above_int32", "6442450944 4294967296\n", "2147483648\n"},
        {"above_double", "9007199254740993 3002399751580331\n", "3002399751580331\n"},
    };
  }

  static std::vector<family<input>> families() {
    return {
        {"small_numbers", several<small_numbers>, 6, {100'000}},
        {"small_negatives", several<small_negatives>, 6, {1000}},
        {"int32_range", several<int32_range>, 6, {10'000}},
        {"any_numbers", several<any_numbers>, 6, {1000, 100'000}},
        {"any_lengths", several<any_lengths>, 6, {10'000}},
        {"consecutive_fibonacci", several<consecutive_fibonacci>, 4, {100'000}},
        {"powers_of_two", several<powers_of_two>, 6, {10'000}},
        {"common_factor", several<common_factor>, 6, {10'000}},
        {"large_primes", several<large_primes>, 4, {1000}},
        {"equal_numbers", several<equal_numbers>, 4, {1000}},
        {"one_divides_the_other", several<one_divides_the_other>, 6, {1000}},
        {"zeros", several<zeros>, 4, {1000}},
        {"tiny_and_huge", several<tiny_and_huge>, 3, {1000}},
        {"extremes", several<extremes>, 6, {10'000}},
        {"large_quotients", large_quotients, 6, {501, 5000, 99'999}},
        {"repeated", repeated, 6, {1000}},
        {"pairs_64_bit", several<pairs_64_bit>, 0, {}, {100'000}},
        {"pairs_32_bit", several<pairs_32_bit>, 0, {}, {100'000}},
    };
  }

  static std::vector<kept_family> kept_families() {
    return {
        {"small_numbers", "numbers as people try them by hand; the most pairs"},
        {"small_negatives", "signs in every mixture, and zeros among them"},
        {"int32_range", "what int still holds, beside what it does not"},
        {"any_numbers", "the whole range: vectors, and the most pairs"},
        {"any_lengths", "every length in bits, where quotients and shifts differ"},
        {"consecutive_fibonacci", "the most steps of Euclid: time"},
        {"powers_of_two", "long runs of zero bits, for the binary method"},
        {"common_factor", "large divisors, not 1"},
        {"large_primes", "factors that trial division never comes to"},
        {"equal_numbers", "the shortcut for equal numbers, at every sign"},
        {"one_divides_the_other", "the loop that ends after one division"},
        {"zeros", "zeros beside numbers of every length"},
        {"tiny_and_huge", "quotients of 63 bits: subtraction never ends"},
        {"extremes", "the ends of int, float, double and long long"},
        {"repeated", "what a memo keeps between pairs"},
    };
  }

 private:
  __extension__ using wide = __int128;

  /// g ≥ 0, x, y with ax + by = g. Invariant: each row is (r, x, y) with ax + by = r.
  static std::array<std::int64_t, 3> combination(std::int64_t a, std::int64_t b) {
    std::array<std::int64_t, 3> row{a, 1, 0};
    std::array<std::int64_t, 3> next{b, 0, 1};
    while (next[0] != 0) {
      const std::int64_t quotient = row[0] / next[0];
      for (std::size_t i = 0; i < 3; ++i)
        row[i] = std::exchange(next[i], row[i] - quotient * next[i]);
    }
    if (row[0] < 0)
      for (std::int64_t& part : row) part = -part;
    return row;
  }
};

}  // namespace

const kata::problem& declaration() { return declare<traits>(); }

}  // namespace kata::gcd
