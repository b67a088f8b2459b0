package org.jiheng.indicator.form;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.filing.Form.Execution;
import org.jiheng.filing.Form.Objective;
import org.jiheng.filing.Form.Stated;

/** Describes in the OpenAPI what may be changed of a form; the patch itself is read as a tree. */
@Schema(name = "FormPatch", description = "只写要改的字段，可以只写组内的一项；null 表示清空。")
record FormPatch(
    @Schema(description = "实施单位", nullable = true) String implementingUnit,
    @Schema(description = "预算执行：分值、所填执行率（百分数）、自评得分", nullable = true) Execution execution,
    @Schema(description = "年度总体目标：预期与实际完成情况", nullable = true) Objective objective,
    @Schema(description = "表中所填合计", nullable = true) Stated stated,
    @Schema(nullable = true) String note) {

  static final String[] MEMBERS = {"implementingUnit", "execution", "objective", "stated", "note"};
}
