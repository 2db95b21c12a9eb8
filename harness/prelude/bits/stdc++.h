// What stands for the whole standard library before an attempt. The real one is no choice: with
// g++ 12 its templates that are not asked for are instantiated again in each file that is compiled
// over the precompiled header, and that takes longer than the solution. A file that needs more may
// include it; one that does not compile is compiled once more with the real one (attempt.cpp).
#pragma once

#if __has_include(<bits/c++config.h>)
#include <bits/c++config.h>
#undef _GLIBCXX_USE_STD_SPEC_FUNCS  // std::beta and its like: a third of what <cmath> costs
#define _GLIBCXX_USE_STD_SPEC_FUNCS 0
#undef _GLIBCXX_USE_WCHAR_T  // std::stoi and its like for wide strings
#endif

#if __has_include(<bits/atomic_wait.h>)  // as on a machine without threads: left out
#pragma push_macro("_GLIBCXX_HAS_GTHREADS")
#pragma push_macro("_GLIBCXX_HAVE_LINUX_FUTEX")
#undef _GLIBCXX_HAS_GTHREADS
#undef _GLIBCXX_HAVE_LINUX_FUTEX
#include <bits/atomic_wait.h>
#pragma pop_macro("_GLIBCXX_HAS_GTHREADS")
#pragma pop_macro("_GLIBCXX_HAVE_LINUX_FUTEX")
#endif

#include <algorithm>
#include <any>
#include <array>
#include <bit>
#include <bitset>
#include <cassert>
#include <cctype>
#include <cfloat>
#include <climits>
#include <cmath>
#include <compare>
#include <concepts>
#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <deque>
#include <exception>
#include <forward_list>
#include <functional>
#include <initializer_list>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <limits>
#include <list>
#include <map>
#include <memory>
#include <numbers>
#include <numeric>
#include <optional>
#include <queue>
#include <random>
#include <ranges>
#include <set>
#include <span>
#include <sstream>
#include <stack>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <typeinfo>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

#if !defined(__clang__) && defined(__cpp_lib_constexpr_string)
// std::to_string and the literals ask for much of basic_string, for each type of character. What is
// evaluated at compile time is instantiated here, once, and not again at the end of each file: a
// third of what a file without a line costs.
namespace kata::instantiated_once {

template <class Char>
constexpr bool strings(const Char* text, std::basic_string<Char> literal) {
  std::basic_string<Char> a(text, 3), b(3, text[0]), c(text), d(a), e(std::move(b)), f;
  f = a;
  f = std::move(c);
  f += a;
  f += text[0];
  f.push_back(text[1]);
  f.resize(2);
  f.reserve(40);
  f.assign(text, 2).append(text).append(3, text[0]);
  f.insert(1, text, 1);
  f.replace(0, 1, text, 2);
  f.erase(0, 1);
  std::basic_string<Char> g = text + std::move(b);
  std::basic_string<Char> h = f + text;
  h = std::move(g) + std::move(h);
  std::basic_string_view<Char> v(text, 2);
  h += v.substr(0, v.length());
  return a == d && h.max_size() > h.size() && a[0] == *a.c_str() && *a.data() == text[0] &&
         !a.empty() && a.compare(literal) == 0 && a.find(text[2]) == 2 &&
         a.substr(1).size() == e.length() - 1;
}

using std::literals::operator""s;
static_assert(strings("abc", "abc"s) && strings(L"abc", L"abc"s) && strings(u8"abc", u8"abc"s) &&
              strings(u"abc", u"abc"s) && strings(U"abc", U"abc"s));

static_assert(std::vector<unsigned>(2).size() == 2 &&
              std::pair<bool, std::size_t>(true, 1UL).first &&
              std::pair<bool, std::size_t>(true, 1).first);  // for <random> and <ranges>

}  // namespace kata::instantiated_once
#endif
