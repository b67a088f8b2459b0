package org.jiheng.report.recheck;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.rules.evaluation.GivenReview;

/** The review of one row, handed in. */
record ReviewScoreBody(
    @Schema(description = "复核得分，不小于 0 且不超过该指标的分值；为空时只有复核意见", examples = "1.5") BigDecimal score,
    @Schema(
            description = "复核意见，最多 " + GivenReview.LONGEST_REMARK + " 个字符",
            examples = "佐证材料只有 12 期")
        String remark) {

  GivenReview given() {
    return new GivenReview("", score, remark);
  }
}
