#include "CTheme.h"

// One line a file of Theme/, in order; a test compares this list with the folder. `#embed` (C23) reads the file
// while compiling, and the compiler notes it as a dependency: an edited template rebuilds this file alone.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char assets_portal_css[] = {
#embed "../../Theme/assets/portal.css"
};
static const unsigned char assets_portal_js[] = {
#embed "../../Theme/assets/portal.js"
};
static const unsigned char templates_not_found_mustache[] = {
#embed "../../Theme/templates/404.mustache"
};
static const unsigned char templates_attention_list_mustache[] = {
#embed "../../Theme/templates/attention-list.mustache"
};
static const unsigned char templates_attention_mustache[] = {
#embed "../../Theme/templates/attention.mustache"
};
static const unsigned char templates_bar_mustache[] = {
#embed "../../Theme/templates/bar.mustache"
};
static const unsigned char templates_change_history_mustache[] = {
#embed "../../Theme/templates/change-history.mustache"
};
static const unsigned char templates_change_latest_mustache[] = {
#embed "../../Theme/templates/change-latest.mustache"
};
static const unsigned char templates_change_line_mustache[] = {
#embed "../../Theme/templates/change-line.mustache"
};
static const unsigned char templates_change_list_mustache[] = {
#embed "../../Theme/templates/change-list.mustache"
};
static const unsigned char templates_change_sections_mustache[] = {
#embed "../../Theme/templates/change-sections.mustache"
};
static const unsigned char templates_change_sign_mustache[] = {
#embed "../../Theme/templates/change-sign.mustache"
};
static const unsigned char templates_changes_mustache[] = {
#embed "../../Theme/templates/changes.mustache"
};
static const unsigned char templates_chart_mustache[] = {
#embed "../../Theme/templates/chart.mustache"
};
static const unsigned char templates_control_mustache[] = {
#embed "../../Theme/templates/control.mustache"
};
static const unsigned char templates_data_mustache[] = {
#embed "../../Theme/templates/data.mustache"
};
static const unsigned char templates_exception_table_mustache[] = {
#embed "../../Theme/templates/exception-table.mustache"
};
static const unsigned char templates_figures_mustache[] = {
#embed "../../Theme/templates/figures.mustache"
};
static const unsigned char templates_footer_mustache[] = {
#embed "../../Theme/templates/footer.mustache"
};
static const unsigned char templates_framework_table_mustache[] = {
#embed "../../Theme/templates/framework-table.mustache"
};
static const unsigned char templates_framework_mustache[] = {
#embed "../../Theme/templates/framework.mustache"
};
static const unsigned char templates_frameworks_mustache[] = {
#embed "../../Theme/templates/frameworks.mustache"
};
static const unsigned char templates_glyph_mustache[] = {
#embed "../../Theme/templates/glyph.mustache"
};
static const unsigned char templates_group_mustache[] = {
#embed "../../Theme/templates/group.mustache"
};
static const unsigned char templates_header_mustache[] = {
#embed "../../Theme/templates/header.mustache"
};
static const unsigned char templates_index_mustache[] = {
#embed "../../Theme/templates/index.mustache"
};
static const unsigned char templates_label_mustache[] = {
#embed "../../Theme/templates/label.mustache"
};
static const unsigned char templates_matrix_mustache[] = {
#embed "../../Theme/templates/matrix.mustache"
};
static const unsigned char templates_mix_mustache[] = {
#embed "../../Theme/templates/mix.mustache"
};
static const unsigned char templates_night_mustache[] = {
#embed "../../Theme/templates/night.mustache"
};
static const unsigned char templates_organization_mustache[] = {
#embed "../../Theme/templates/organization.mustache"
};
static const unsigned char templates_pack_section_mustache[] = {
#embed "../../Theme/templates/pack-section.mustache"
};
static const unsigned char templates_pack_mustache[] = {
#embed "../../Theme/templates/pack.mustache"
};
static const unsigned char templates_page_mustache[] = {
#embed "../../Theme/templates/page.mustache"
};
static const unsigned char templates_pager_mustache[] = {
#embed "../../Theme/templates/pager.mustache"
};
static const unsigned char templates_parameter_list_mustache[] = {
#embed "../../Theme/templates/parameter-list.mustache"
};
static const unsigned char templates_parameters_mustache[] = {
#embed "../../Theme/templates/parameters.mustache"
};
static const unsigned char templates_policy_mustache[] = {
#embed "../../Theme/templates/policy.mustache"
};
static const unsigned char templates_ratio_mustache[] = {
#embed "../../Theme/templates/ratio.mustache"
};
static const unsigned char templates_requirements_mustache[] = {
#embed "../../Theme/templates/requirements.mustache"
};
static const unsigned char templates_rules_mustache[] = {
#embed "../../Theme/templates/rules.mustache"
};
static const unsigned char templates_scores_mustache[] = {
#embed "../../Theme/templates/scores.mustache"
};
static const unsigned char templates_search_mustache[] = {
#embed "../../Theme/templates/search.mustache"
};
static const unsigned char templates_stack_list_mustache[] = {
#embed "../../Theme/templates/stack-list.mustache"
};
static const unsigned char templates_stack_state_mustache[] = {
#embed "../../Theme/templates/stack-state.mustache"
};
static const unsigned char templates_stack_mustache[] = {
#embed "../../Theme/templates/stack.mustache"
};
static const unsigned char templates_state_mustache[] = {
#embed "../../Theme/templates/state.mustache"
};
static const unsigned char templates_stopping_mustache[] = {
#embed "../../Theme/templates/stopping.mustache"
};
static const unsigned char templates_tags_mustache[] = {
#embed "../../Theme/templates/tags.mustache"
};
static const unsigned char templates_trail_mustache[] = {
#embed "../../Theme/templates/trail.mustache"
};
static const unsigned char templates_trend_mustache[] = {
#embed "../../Theme/templates/trend.mustache"
};
static const unsigned char templates_trends_mustache[] = {
#embed "../../Theme/templates/trends.mustache"
};
static const unsigned char templates_upkeep_mustache[] = {
#embed "../../Theme/templates/upkeep.mustache"
};
static const unsigned char xhtml_dtd[] = {
#embed "../../Theme/xhtml.dtd"
};

#define FILE(name, array) {name, array, sizeof array}

static const struct theme_file files[] = {
  FILE("assets/portal.css", assets_portal_css),
  FILE("assets/portal.js", assets_portal_js),
  FILE("templates/404.mustache", templates_not_found_mustache),
  FILE("templates/attention-list.mustache", templates_attention_list_mustache),
  FILE("templates/attention.mustache", templates_attention_mustache),
  FILE("templates/bar.mustache", templates_bar_mustache),
  FILE("templates/change-history.mustache", templates_change_history_mustache),
  FILE("templates/change-latest.mustache", templates_change_latest_mustache),
  FILE("templates/change-line.mustache", templates_change_line_mustache),
  FILE("templates/change-list.mustache", templates_change_list_mustache),
  FILE("templates/change-sections.mustache", templates_change_sections_mustache),
  FILE("templates/change-sign.mustache", templates_change_sign_mustache),
  FILE("templates/changes.mustache", templates_changes_mustache),
  FILE("templates/chart.mustache", templates_chart_mustache),
  FILE("templates/control.mustache", templates_control_mustache),
  FILE("templates/data.mustache", templates_data_mustache),
  FILE("templates/exception-table.mustache", templates_exception_table_mustache),
  FILE("templates/figures.mustache", templates_figures_mustache),
  FILE("templates/footer.mustache", templates_footer_mustache),
  FILE("templates/framework-table.mustache", templates_framework_table_mustache),
  FILE("templates/framework.mustache", templates_framework_mustache),
  FILE("templates/frameworks.mustache", templates_frameworks_mustache),
  FILE("templates/glyph.mustache", templates_glyph_mustache),
  FILE("templates/group.mustache", templates_group_mustache),
  FILE("templates/header.mustache", templates_header_mustache),
  FILE("templates/index.mustache", templates_index_mustache),
  FILE("templates/label.mustache", templates_label_mustache),
  FILE("templates/matrix.mustache", templates_matrix_mustache),
  FILE("templates/mix.mustache", templates_mix_mustache),
  FILE("templates/night.mustache", templates_night_mustache),
  FILE("templates/organization.mustache", templates_organization_mustache),
  FILE("templates/pack-section.mustache", templates_pack_section_mustache),
  FILE("templates/pack.mustache", templates_pack_mustache),
  FILE("templates/page.mustache", templates_page_mustache),
  FILE("templates/pager.mustache", templates_pager_mustache),
  FILE("templates/parameter-list.mustache", templates_parameter_list_mustache),
  FILE("templates/parameters.mustache", templates_parameters_mustache),
  FILE("templates/policy.mustache", templates_policy_mustache),
  FILE("templates/ratio.mustache", templates_ratio_mustache),
  FILE("templates/requirements.mustache", templates_requirements_mustache),
  FILE("templates/rules.mustache", templates_rules_mustache),
  FILE("templates/scores.mustache", templates_scores_mustache),
  FILE("templates/search.mustache", templates_search_mustache),
  FILE("templates/stack-list.mustache", templates_stack_list_mustache),
  FILE("templates/stack-state.mustache", templates_stack_state_mustache),
  FILE("templates/stack.mustache", templates_stack_mustache),
  FILE("templates/state.mustache", templates_state_mustache),
  FILE("templates/stopping.mustache", templates_stopping_mustache),
  FILE("templates/tags.mustache", templates_tags_mustache),
  FILE("templates/trail.mustache", templates_trail_mustache),
  FILE("templates/trend.mustache", templates_trend_mustache),
  FILE("templates/trends.mustache", templates_trends_mustache),
  FILE("templates/upkeep.mustache", templates_upkeep_mustache),
  FILE("xhtml.dtd", xhtml_dtd),
};

const struct theme_file *const house_theme = files;
const size_t house_theme_count = sizeof files / sizeof files[0];
