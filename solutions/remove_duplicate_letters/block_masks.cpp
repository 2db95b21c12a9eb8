#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kata/cache.hpp"
#include "kata/intrinsics.hpp"
#include "remove_duplicate_letters.hpp"

// Greedy picks that read no more of the word than they must.
//
// The answer's next letter is the smallest wanted one between the last pick and the least last
// place of the wanted letters. The last places are looked for from the end, and only until every
// letter of the alphabet is seen. A pick takes the smallest wanted letter at once where it comes
// soon, as it does in most words: then all that is ever read are some hundred letters at either
// end. Otherwise the pick asks which letters its window has, and here the word is taken by blocks:
// for each, once, a mask of the letters that stand in it. Of a word that lacks a letter, or has one
// late, every block is read; so this is one pass over memory, and no more than one.
//
// Invariants: behind `begin` stands every wanted letter; a block's mask is known when the block is
// below `known_below` or not below `known_from`.
//
// The greedy choice is that of smallest_letter_recursion. A table in a register, asked for
// many bytes by one shuffle: Langdale and Lemire, "Parsing gigabytes of JSON per second", 2019.

namespace kata::remove_duplicate_letters {

namespace {

constexpr std::size_t letters = 26;
constexpr std::size_t block_size = 4096;

/// Bit i: the letter 'a' + i.
using letter_set = std::uint32_t;

constexpr letter_set whole_alphabet = (1U << letters) - 1;

constexpr char letter(std::size_t index) { return static_cast<char>('a' + index); }

std::size_t smallest(letter_set set) { return static_cast<std::size_t>(std::countr_zero(set)); }

struct search {
  std::string_view s;
  letter_set wanted = 0;
  std::array<std::size_t, letters> last{};  ///< of the letters that were seen
  std::size_t begin = 0;
  std::size_t end = 0;           ///< of the window: behind the least last place of a wanted letter
  std::size_t last_letter = 0;   ///< the one that stands there
  letter_set hidden = 0;         ///< letters known not to stand in the window,
  std::size_t hidden_until = 0;  ///< or not in it up to here
  std::array<char, letters> answer{};
  std::size_t answer_size = 0;

  void bound_window() {
    end = s.size();
    for (letter_set rest = wanted; rest != 0; rest &= rest - 1) {
      const std::size_t c = smallest(rest);
      last_letter = last[c] < end ? c : last_letter;
      end = std::min(end, last[c]);
    }
    ++end;
    if (hidden == 0) hidden_until = end;
  }

  bool has_candidate() const { return wanted != 0 && hidden_until == end; }

  /// The letter to look for: a smaller one that is wanted is not in the window.
  std::size_t candidate() const { return smallest(wanted & ~hidden); }

  void pick(std::size_t c, std::size_t place) {
    answer[answer_size++] = letter(c);
    wanted &= ~(1U << c);
    begin = place + 1;
    if (c == last_letter) bound_window();
  }
};

// ── Which letters stand here? ──

letter_set presence_portable(const char* text, std::size_t size) {
  letter_set set = 0;
  for (std::size_t i = 0; i < size; ++i) set |= 1U << (text[i] - 'a');
  return set;
}

#if KATA_X86

// A letter's low five bits, 1 … 26, name a byte of four and a bit in it.

/// Each 32 bits a set: all of them in one.
KATA_AVX2 inline letter_set united(__m256i sets) {
  __m128i four = _mm_or_si128(_mm256_castsi256_si128(sets), _mm256_extracti128_si256(sets, 1));
  four = _mm_or_si128(four, _mm_shuffle_epi32(four, 0x4E));
  four = _mm_or_si128(four, _mm_shuffle_epi32(four, 0xB1));
  return static_cast<letter_set>(_mm_cvtsi128_si32(four)) >> 1;
}

/// Letters before 'p' have 6 as their high half, the others 7. A shuffle gives 0 for an index
/// whose top bit is set, so one addition before it leaves one of the halves.
KATA_AVX2 letter_set presence_avx2(const char* text, std::size_t size) {
  const __m256i low_bits = _mm256_broadcastsi128_si256(
      _mm_setr_epi8(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0));
  const __m256i high_bits = _mm256_broadcastsi128_si256(
      _mm_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, -128));
  const __m256i only_sixes = _mm256_set1_epi8(0x10);
  const __m256i only_sevens = _mm256_set1_epi8(-0x70);
  __m256i seen[4] = {};
  std::size_t i = 0;
  for (; i + 32 <= size; i += 32) {
    prefetch_next_page(text + i);
    const __m256i chunk = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + i));
    const __m256i sixes = _mm256_add_epi8(chunk, only_sixes);
    const __m256i sevens = _mm256_add_epi8(chunk, only_sevens);
    seen[0] = _mm256_or_si256(seen[0], _mm256_shuffle_epi8(low_bits, sixes));
    seen[1] = _mm256_or_si256(seen[1], _mm256_shuffle_epi8(high_bits, sixes));
    seen[2] = _mm256_or_si256(seen[2], _mm256_shuffle_epi8(low_bits, sevens));
    seen[3] = _mm256_or_si256(seen[3], _mm256_shuffle_epi8(high_bits, sevens));
  }
  // The four bytes of a set side by side.
  const __m256i low = _mm256_or_si256(_mm256_unpacklo_epi8(seen[0], seen[1]),
                                      _mm256_unpackhi_epi8(seen[0], seen[1]));
  const __m256i high = _mm256_or_si256(_mm256_unpacklo_epi8(seen[2], seen[3]),
                                       _mm256_unpackhi_epi8(seen[2], seen[3]));
  const __m256i sets =
      _mm256_or_si256(_mm256_unpacklo_epi16(low, high), _mm256_unpackhi_epi16(low, high));
  return united(sets) | presence_portable(text + i, size - i);
}

/// The letters met, one vector for each byte of the set: of each place, those that stood there.
class letters_met {
 public:
  KATA_AVX512 void take(__m512i chunk) {
#pragma GCC unroll 4
    for (int byte = 0; byte < 4; ++byte)
      of_byte_[byte] = _mm512_or_si512(of_byte_[byte], bits_of(chunk, byte));
  }
  /// Zeros stand for what is behind the end; they have no bit.
  KATA_AVX512 void take_first(const char* from, std::size_t count) {
    take(_mm512_maskz_loadu_epi8(_bzhi_u64(~0ULL, static_cast<unsigned>(count)), from));
  }

  KATA_AVX512 letter_set all() const {
    const auto& [first, second, third, fourth] = of_byte_;
    const __m512i low =
        _mm512_or_si512(_mm512_unpacklo_epi8(first, second), _mm512_unpackhi_epi8(first, second));
    const __m512i high =
        _mm512_or_si512(_mm512_unpacklo_epi8(third, fourth), _mm512_unpackhi_epi8(third, fourth));
    const __m512i sets =
        _mm512_or_si512(_mm512_unpacklo_epi16(low, high), _mm512_unpackhi_epi16(low, high));
    return united(_mm256_or_si256(_mm512_maskz_extracti64x4_epi64(0xFF, sets, 0),
                                  _mm512_maskz_extracti64x4_epi64(0xFF, sets, 1)));
  }

 private:
  /// Of each byte its bit in one byte of the set, where it has one there: a permutation looks at
  /// the low six bits of an index. (The form with a mask of all ones: g++ 12 warns of the one
  /// without.)
  KATA_AVX512 static __m512i bits_of(__m512i chunk, int byte) {
    const __m512i bits = _mm512_set1_epi64(static_cast<long long>(0x8040201008040201));
    const __m512i table = _mm512_maskz_mov_epi8(0xFFULL << (32 + 8 * byte), bits);
    return _mm512_maskz_permutexvar_epi8(~0ULL, chunk, table);
  }

  __m512i of_byte_[4] = {};
};

KATA_AVX512 letter_set presence_avx512(const char* text, std::size_t size) {
  constexpr std::size_t step = sizeof(__m512i);
  letters_met met;
  std::size_t i = std::min(size, bytes_up_to_a_line(text));
  met.take_first(text, i);
  for (; i + step <= size; i += step) {
    prefetch_next_page(text + i);
    met.take(_mm512_loadu_si512(text + i));
  }
  met.take_first(text + i, size - i);
  return met.all();
}

#endif

// ── The two ends, where most words are decided ──

/// How many chunks of the end, and of a window's beginning, are looked at letter by letter.
constexpr std::size_t near_chunks = 8;
constexpr std::size_t chunk_size = 64;

/// Fills in the last places that are near the end; gives the letters found.
letter_set last_places_near_portable(search& find) {
  letter_set seen = 0;
  const std::size_t stop = find.s.size() - std::min(find.s.size(), near_chunks * chunk_size);
  for (std::size_t i = find.s.size(); i-- > stop && seen != whole_alphabet;) {
    const auto c = static_cast<std::size_t>(find.s[i] - 'a');
    if ((seen >> c & 1) != 0) continue;
    seen |= 1U << c;
    find.last[c] = i;
  }
  return seen;
}

/// As long as the candidate comes soon, and within the window, picks it.
void picks_near_portable(search& find) {
  while (find.has_candidate()) {
    const std::size_t c = find.candidate();
    const std::size_t look = std::min(find.end - find.begin, near_chunks * chunk_size);
    const std::size_t at = find.s.substr(find.begin, look).find(letter(c));
    if (at != std::string_view::npos)
      find.pick(c, find.begin + at);
    else if (look == find.end - find.begin)
      find.hidden |= 1U << c;
    else
      return;
  }
}

#if KATA_X86

/// Bit i: text[i] is c.
KATA_AVX2 inline std::uint64_t places_of(char c, const char* text) {
  const __m256i wanted = _mm256_set1_epi8(c);
  const auto* const halves = reinterpret_cast<const __m256i*>(text);
  const auto low = static_cast<std::uint32_t>(
      _mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_loadu_si256(halves), wanted)));
  const auto high = static_cast<std::uint32_t>(
      _mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_loadu_si256(halves + 1), wanted)));
  return low | std::uint64_t{high} << 32;
}

/// For words of a chunk at least. The last chunk looked at may overlap the one before it: a letter
/// that is not seen yet does not stand there.
KATA_AVX2 letter_set last_places_near_avx2(search& find) {
  letter_set unseen = whole_alphabet;
  std::size_t from = find.s.size();
  for (std::size_t chunks = 0; chunks < near_chunks && from > 0 && unseen != 0; ++chunks) {
    from = from > chunk_size ? from - chunk_size : 0;
    for (letter_set rest = unseen; rest != 0; rest &= rest - 1) {
      const std::size_t c = smallest(rest);
      const std::uint64_t places = places_of(letter(c), find.s.data() + from);
      if (places == 0) continue;
      find.last[c] = from + 63 - static_cast<std::size_t>(std::countl_zero(places));
      unseen ^= 1U << c;
    }
  }
  return whole_alphabet & ~unseen;
}

/// For words of a chunk at least. What a short window does not have is hidden at once.
KATA_AVX2 void picks_near_avx2(search& find) {
  const std::size_t last_chunk = find.s.size() - chunk_size;
  while (find.has_candidate()) {
    const std::size_t c = find.candidate();
    const std::size_t stop = std::min(find.end, find.begin + near_chunks * chunk_size);
    std::size_t at = find.begin;
    while (at < stop) {
      const std::size_t chunk = std::min(at, last_chunk);
      const std::uint64_t places = places_of(letter(c), find.s.data() + chunk) >> (at - chunk);
      if (places != 0) {
        at += static_cast<std::size_t>(std::countr_zero(places));
        break;
      }
      at = chunk + chunk_size;
    }
    if (at < stop)
      find.pick(c, at);
    else if (stop == find.end)
      find.hidden |= 1U << c;
    else
      return;
  }
}

#endif

// ── The whole ──

/// The masks of the blocks, each made when it is first asked for.
template <class Presence>
class masks_of_blocks {
 public:
  masks_of_blocks(std::string_view s, Presence presence)
      : s_(s), presence_(presence), known_from_((s.size() + block_size - 1) / block_size) {}

  struct found {
    letter_set letters;
    std::size_t from;
  };

  /// What letters [from, to) has. Stops where a stretch, a block or less, has the one to stop for;
  /// gives its beginning, too.
  found look(letter_set stop_for, std::size_t from, std::size_t to) {
    letter_set seen = 0;
    while (from < to) {
      const std::size_t block = from / block_size;
      const std::size_t next = std::min(to, (block + 1) * block_size);
      const letter_set here = next - from == block_size ? of_block(block) : of(from, next);
      seen |= here;
      if ((here & stop_for) != 0) break;
      from = next;
    }
    return {seen, from};
  }

  /// Blocks are asked for from the last one down. But memory is faster upwards, so as many are made
  /// at a time as there are already: no more than twice what is needed.
  letter_set of_block_from_end(std::size_t block) {
    make_room();
    if (block < known_from_) {
      const std::size_t known = masks_.size() - known_from_;
      known_from_ -= std::min(known_from_, known + 1);
      for (std::size_t i = known_from_; i <= block; ++i) masks_[i] = of_whole(i);
    }
    return masks_[block];
  }

 private:
  /// Many words are decided without any.
  void make_room() {
    if (masks_.empty()) masks_.resize(known_from_);
  }
  letter_set of_block(std::size_t block) {
    make_room();
    for (; known_below_ <= block && known_below_ < known_from_; ++known_below_)
      masks_[known_below_] = of_whole(known_below_);
    return masks_[block];
  }
  letter_set of(std::size_t begin, std::size_t end) const {
    return presence_(s_.data() + begin, end - begin);
  }
  letter_set of_whole(std::size_t block) const {
    return of(block * block_size, std::min(s_.size(), (block + 1) * block_size));
  }

  std::string_view s_;
  Presence presence_;
  std::size_t known_below_ = 0;
  std::size_t known_from_;
  std::vector<letter_set> masks_;
};

/// Fills in the last places of the letters that are not seen yet; gives all letters of the word.
template <class Presence>
letter_set last_places_by_blocks(search& find, letter_set seen, masks_of_blocks<Presence>& masks) {
  for (std::size_t block = (find.s.size() + block_size - 1) / block_size;
       block-- > 0 && seen != whole_alphabet;) {
    letter_set fresh = masks.of_block_from_end(block) & ~seen;
    seen |= fresh;
    const std::string_view text = find.s.substr(block * block_size, block_size);
    for (; fresh != 0; fresh &= fresh - 1)
      find.last[smallest(fresh)] = block * block_size + text.rfind(letter(smallest(fresh)));
  }
  return seen;
}

/// Picks the candidate, wherever in the window it stands, or learns which letters do not.
template <class Presence>
void look_by_blocks(search& find, masks_of_blocks<Presence>& masks) {
  if (!find.has_candidate()) {  // the window has grown
    find.hidden &= ~masks.look(0, find.hidden_until, find.end).letters;
    find.hidden_until = find.end;
    return;
  }
  const std::size_t c = find.candidate();
  const auto [seen, from] = masks.look(1U << c, find.begin, find.end);
  if ((seen >> c & 1) != 0)
    find.pick(c, find.s.find(letter(c), from));
  else
    find.hidden = find.wanted & ~seen;
}

struct portable {
  static letter_set last_places_near(search& find) { return last_places_near_portable(find); }
  static void picks_near(search& find) { picks_near_portable(find); }
};

#if KATA_X86
struct vectors {
  static letter_set last_places_near(search& find) { return last_places_near_avx2(find); }
  static void picks_near(search& find) { picks_near_avx2(find); }
};
#endif

template <class Ends, class Presence>
std::string least_word(std::string_view s, Presence presence) {
  search find{.s = s};
  masks_of_blocks<Presence> masks(s, presence);
  find.wanted = Ends::last_places_near(find);
  if (find.wanted != whole_alphabet) find.wanted = last_places_by_blocks(find, find.wanted, masks);
  find.bound_window();
  for (;;) {
    Ends::picks_near(find);
    if (find.wanted == 0) return {find.answer.data(), find.answer_size};
    look_by_blocks(find, masks);
  }
}

}  // namespace

std::string block_masks(std::string_view s) {
#if KATA_X86
  if (s.size() >= chunk_size) {
    switch (simd_level()) {
      case simd::avx512:
        return least_word<vectors>(s, presence_avx512);
      case simd::avx2:
        return least_word<vectors>(s, presence_avx2);
      case simd::portable:
        break;
    }
  }
#endif
  return least_word<portable>(s, presence_portable);
}

}  // namespace kata::remove_duplicate_letters
