package org.jiheng.bench.province;

import java.util.List;

/** The words of which names are made. */
final class NameParts {

  static final List<String> PLACES =
      List.of(
          "湘江", "岳麓", "洞庭", "衡岳", "武陵", "雪峰", "资水", "沅江", "澧水", "韶峰", "桃源", "浏阳", "炎陵", "凤凰", "崀山",
          "舜皇");

  static final List<String> FIELDS =
      List.of(
          "科学技术", "文化旅游", "生态环境", "农业农村", "交通运输", "水利", "卫生健康", "教育", "民政", "应急管理", "市场监督", "自然资源",
          "住房建设", "档案", "统计", "体育", "林业", "气象", "残疾人", "供销合作");

  static final List<String> OFFICES = List.of("厅", "局", "委员会", "中心", "协会", "院");

  static final List<String> INSTITUTES =
      List.of("信息中心", "培训中心", "后勤服务中心", "研究所", "宣传教育中心", "监测站", "技术推广站");

  static final List<String> PROJECTS =
      List.of(
          "业务工作经费",
          "运行维护经费",
          "信息化建设专项",
          "人才培养专项",
          "设备更新改造项目",
          "公共服务能力提升项目",
          "宣传推广经费",
          "基层站点建设项目",
          "安全生产专项整治",
          "乡村振兴帮扶项目");

  private NameParts() {}

  static String department(Draw draw, int number) {
    return draw.one(PLACES) + "市" + draw.one(FIELDS) + draw.one(OFFICES) + "第" + number + "处";
  }
}
