package org.jiheng.indicator.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.filing.Form.Execution;
import org.jiheng.filing.Form.Objective;
import org.jiheng.filing.Form.Stated;
import org.jiheng.indicator.indicator.IndicatorView;

/**
 * A form on the wire, every text as filed.
 *
 * @param position the form's place in the filing, from 0
 * @param version grows with every change of the form itself, not with those of its indicators
 * @param indicators null in a list of forms
 */
@Schema(name = "Form", description = "绩效自评表。文字与申报一致，未填写的为 null。")
record FormView(
    String department,
    int fiscalYear,
    @Schema(description = "overall 表示部门整体支出，其余为项目代码。") String form,
    int position,
    String name,
    @Schema(description = "实施单位") String implementingUnit,
    @Schema(description = "预算执行：分值、所填执行率（百分数）、自评得分") Execution execution,
    @Schema(description = "年度总体目标：预期与实际完成情况") Objective objective,
    @Schema(description = "表中所填合计") Stated stated,
    String note,
    long version,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "只在读取单张表时给出")
        List<IndicatorView> indicators) {

  static FormView of(StoredForm form) {
    return of(form, null);
  }

  static FormView of(StoredForm form, List<IndicatorView> indicators) {
    var state = form.state();
    return new FormView(
        state.key().department(),
        state.key().fiscalYear(),
        state.key().form(),
        state.position(),
        state.name(),
        state.implementingUnit(),
        state.execution(),
        state.objective(),
        state.stated(),
        state.note(),
        form.version(),
        indicators);
  }

  /**
   * The tag of a form with its indicators: the highest version in it and the number of its rows.
   *
   * <p>Both are needed and enough. A change or a new row brings a higher version. A removed row
   * leaves no version behind, but until the next change the rows only become fewer, so that no two
   * states share both numbers.
   */
  String etag() {
    var highest = indicators.stream().mapToLong(IndicatorView::version).reduce(version, Math::max);
    return "\"" + highest + "-" + indicators.size() + "\"";
  }
}
