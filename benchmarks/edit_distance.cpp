// Libraries to measure the kata's solutions against, as rows of the same signature.
#include "edit_distance.hpp"

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <vector>

#include "kata/problem.hpp"

#ifdef KATA_HAS_EDLIB
#include <edlib.h>
#endif

#ifdef KATA_HAS_WFA2
extern "C" {
#include <wavefront/wavefront_align.h>
}
#endif

namespace kata::edit_distance {

namespace {

#ifdef KATA_HAS_EDLIB

/// Šošić and Šikić, "Edlib: a C/C++ library for fast, exact sequence alignment using edit
/// distance", 2017: banded blocks, the threshold doubled.
int edlib(std::string_view source, std::string_view target) {
  if (source.empty() || target.empty()) return static_cast<int>(source.size() + target.size());
  const EdlibAlignResult result =
      edlibAlign(source.data(), static_cast<int>(source.size()), target.data(),
                 static_cast<int>(target.size()), edlibDefaultAlignConfig());
  const int distance = result.editDistance;
  edlibFreeAlignResult(result);
  return distance;
}

#endif

#ifdef KATA_HAS_WFA2

struct aligner_deleter {
  void operator()(wavefront_aligner_t* aligner) const { wavefront_aligner_delete(aligner); }
};
using aligner = std::unique_ptr<wavefront_aligner_t, aligner_deleter>;

aligner new_aligner(wavefront_memory_t memory) {
  wavefront_aligner_attr_t attributes = wavefront_aligner_attr_default;
  attributes.distance_metric = edit;
  attributes.alignment_scope = compute_score;
  attributes.memory_mode = memory;
  attributes.heuristic.strategy = wf_heuristic_none;
  return aligner(wavefront_aligner_new(&attributes));
}

/// Marco-Sola et al., "Fast gap-affine pairwise alignment using the wavefront algorithm", 2021, and
/// "Optimal gap-affine alignment in O(s) space", 2023 (BiWFA), for all but short words. The
/// aligners are kept from call to call: making one takes longer than to align short words. Letters
/// may be any bytes but ! and ?, its own marks of a word's end.
int wfa2(std::string_view source, std::string_view target) {
  if (source.empty() || target.empty()) return static_cast<int>(source.size() + target.size());
  static const aligner one_way = new_aligner(wavefront_memory_high);
  static const aligner both_ways = new_aligner(wavefront_memory_ultralow);
  constexpr std::size_t short_words = 4096;
  const bool are_short = source.size() + target.size() < short_words;
  wavefront_aligner_t* const chosen = (are_short ? one_way : both_ways).get();
  wavefront_align(chosen, source.data(), static_cast<int>(source.size()), target.data(),
                  static_cast<int>(target.size()));
  return std::abs(chosen->cigar->score);
}

#endif

}  // namespace

std::vector<variant> peers() {
  std::vector<variant> all;
  [[maybe_unused]] const auto add = [&all](const row<signature>& peer) {
    const row<signature> table[] = {peer};
    all.push_back(variants(table)[0]);
  };
#ifdef KATA_HAS_EDLIB
  add({"peer:edlib", edlib, "O(⌈d/w⌉n)", "O(σ⌈m/w⌉)"});
#endif
#ifdef KATA_HAS_WFA2
  add({"peer:wfa2", wfa2, "O(n + d²)", "O(d)"});
#endif
  return all;
}

}  // namespace kata::edit_distance
