package org.jiheng.report.sample;

import java.util.Map;
import org.jiheng.cycle.sample.DrawnSample;
import org.jiheng.cycle.sample.DrawnSample.Candidate;
import org.jiheng.cycle.sample.DrawnSample.Outcome;
import org.jiheng.cycle.sample.SampleMethod;
import org.jiheng.documents.csv.CsvLine;

/** A draw as a file that a spreadsheet opens, with everything that is needed to repeat it. */
final class SampleFile {

  private static final Map<Outcome, String> OUTCOMES =
      Map.of(Outcome.CERTAIN, "必抽", Outcome.DRAWN, "抽中", Outcome.NOT_DRAWN, "未抽中");

  private static final Map<SampleMethod, String> METHODS =
      Map.of(SampleMethod.UNIFORM, "等概率", SampleMethod.RISK, "按风险");

  private SampleFile() {}

  static String of(DrawnSample sample) {
    var lines = new StringBuilder(CsvLine.BYTE_ORDER_MARK);
    lines.append(CsvLine.of("编号", sample.id(), "年度", sample.fiscalYear()));
    lines.append(CsvLine.of("方法", METHODS.get(sample.method()), "抽取个数", sample.number()));
    lines.append(CsvLine.of("种子", sample.seed()));
    lines.append(CsvLine.of("权重合计", sample.sum(), "起点", sample.start()));
    lines.append(CsvLine.of("抽取人", sample.drawnBy(), "抽取时刻", sample.drawnAt().toString()));
    lines.append(CsvLine.of("部门代码", "部门名称", "权重", "累计权重", "结果"));
    sample.departments().forEach(each -> lines.append(line(each)));
    return lines.toString();
  }

  private static String line(Candidate each) {
    return CsvLine.of(
        each.code(), each.name(), each.weight(), each.cumulated(), OUTCOMES.get(each.outcome()));
  }
}
