#include "cli/commands.hpp"
namespace kata::cli {
int benchmark_report(const config&, bool) { return all_well; }
}
