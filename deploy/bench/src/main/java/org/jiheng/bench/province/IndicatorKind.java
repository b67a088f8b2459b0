package org.jiheng.bench.province;

import java.util.List;
import java.util.Map;
import org.jiheng.filing.Indicator.Tier;

/** The kinds of indicators as they stand one below the other in a form. */
enum IndicatorKind {
  QUANTITY("产出指标", "数量指标", 40) {
    @Override
    Measured measured(Draw draw, int fiscalYear) {
      var unit = draw.one(List.of(" 课时", " 人次", "场", " 次", " 家", "个", " 万人次", "册", "公里"));
      var target = draw.between(2, 900);
      var reached = draw.percent(92);
      var actual = reached ? target + draw.between(0, target / 3) : target * 3 / 5;
      var sign = draw.one(List.of("≥", "", "不少于", "≥"));
      return new Measured(sign + target + unit, actual + unit, reached || actual == target, null);
    }
  },
  QUALITY("产出指标", "质量指标", 12) {
    @Override
    Measured measured(Draw draw, int fiscalYear) {
      if (draw.percent(40)) {
        return new Measured("100%", "100%", true, null);
      }
      var target = draw.between(80, 98);
      return new Measured("≥" + target + "%", target + "." + draw.between(1, 99) + "%", true, null);
    }
  },
  TIMELINESS("产出指标", "时效指标", 10) {
    @Override
    Measured measured(Draw draw, int fiscalYear) {
      if (draw.percent(50)) {
        return new Measured("按时完成", draw.one(List.of("按时完成", "完成", "已按时完成")), true, null);
      }
      var month = draw.between(6, 12);
      var reached = draw.percent(90);
      return new Measured(
          fiscalYear + "年" + month + "月底前",
          (reached ? fiscalYear : fiscalYear + 1) + "年" + (reached ? month - 1 : 2) + "月15日",
          reached,
          null);
    }
  },
  COST("产出指标", "成本指标", 8) {
    @Override
    Measured measured(Draw draw, int fiscalYear) {
      var most = draw.between(10, 800);
      return new Measured(
          "≤" + most + " 万元", most * 9 / 10 + "." + draw.between(1, 9) + " 万元", true, null);
    }
  },
  SOCIAL("效益指标", "社会效益指标", 14) {
    @Override
    Measured measured(Draw draw, int fiscalYear) {
      var reached = draw.percent(85);
      return new Measured(
          draw.one(InventedTexts.EFFECTS),
          draw.one(reached ? InventedTexts.EFFECTS : InventedTexts.PARTIAL_EFFECTS),
          reached,
          reached ? Tier.ACHIEVED : Tier.PARTIAL);
    }
  },
  SUSTAINED("效益指标", "可持续影响指标", 8) {
    @Override
    Measured measured(Draw draw, int fiscalYear) {
      return new Measured("长期", draw.one(List.of("长期", "持续发挥作用", "长期有效")), true, null);
    }
  },
  SATISFACTION("满意度指标", "服务对象满意度指标", 8) {
    @Override
    Measured measured(Draw draw, int fiscalYear) {
      return new Measured(
          "≥90%", draw.between(90, 99) + "." + draw.between(0, 9) + "%", true, null);
    }
  };

  private static final Map<IndicatorKind, List<String>> NAMES =
      Map.of(
          QUANTITY,
          List.of("开展%s教程", "举办%s培训", "%s参训人员", "新建%s站点", "发放%s宣传资料", "组织%s巡查", "收集%s意见建议"),
          QUALITY,
          List.of("%s验收合格率", "%s设备完好率", "%s经费按照规定使用率", "%s考核达标率"),
          TIMELINESS,
          List.of("%s完成时限", "%s资金下达", "%s年度计划"),
          COST,
          List.of("%s成本控制", "%s支出不超预算"),
          SOCIAL,
          List.of("提升%s公众知晓度", "促进%s服务均等化", "推动%s事业发展"),
          SUSTAINED,
          List.of("%s长效机制", "%s可持续影响"),
          SATISFACTION,
          List.of("%s服务对象满意度", "%s参与群众满意度"));

  private final String level1;
  private final String level2;
  private final int share;

  IndicatorKind(String level1, String level2, int share) {
    this.level1 = level1;
    this.level2 = level2;
    this.share = share;
  }

  /** Target and actual as filed, and whether the one reaches the other. */
  record Measured(String target, String actual, boolean reached, Tier tier) {}

  abstract Measured measured(Draw draw, int fiscalYear);

  String level1() {
    return level1;
  }

  String level2() {
    return level2;
  }

  /** The kind at this place of a form, by the kinds' shares of it. */
  static IndicatorKind of(int place, int count) {
    var passed = place * 100 / count;
    var sum = 0;
    for (IndicatorKind kind : values()) {
      sum += kind.share;
      if (passed < sum) {
        return kind;
      }
    }
    return SATISFACTION;
  }

  static String name(Draw draw, IndicatorKind kind) {
    return draw.one(NAMES.get(kind)).formatted(draw.one(NameParts.FIELDS));
  }
}
