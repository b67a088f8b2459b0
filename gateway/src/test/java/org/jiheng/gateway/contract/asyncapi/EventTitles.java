package org.jiheng.gateway.contract.asyncapi;

import org.jiheng.contracts.EventType;
import org.jiheng.contracts.Topic;

/** What events and topics are called in the document. */
final class EventTitles {

  private EventTitles() {}

  static String of(EventType type) {
    return switch (type) {
      case BUDGET_PART_TAKEN -> "申报收下后部门的全部预算内容（元）";
      case DEPARTMENT_CHANGED -> "单独修改了部门及其预算单位";
      case PROJECT_CHANGED -> "单独修改了项目";
      case AMOUNTS_CHANGED -> "记账后一张表的金额（元）";
      case BASE_DATA_CHANGED -> "单独修改了人员、楼堂馆所等基础数据";
      case ROLL_ENTRY_CHANGED -> "部门在年度申报名册中有变";
      case EXECUTION_REPORTED -> "部门截至某一期间的资金执行情况（元），国库数和部门填报数";
      case STATEMENT_LINE_CHANGED -> "自定义收支项目有变";
      case BUDGET_EVENTS_RELEASED, INDICATOR_EVENTS_RELEASED -> "搁置而未能发布的事件已放行，将重新发布";
      case BUDGET_FILING_TAKEN -> "预算服务已收下一份申报中属于它的部分";
      case FORM_FILED -> "申报收下后的一张绩效自评表及其全部指标";
      case FORM_CHANGED -> "单独修改了绩效自评表，不含指标";
      case INDICATOR_CHANGED -> "单独修改了一项绩效指标";
      case INDICATOR_FILING_TAKEN -> "指标服务已收下一份申报中属于它的部分";
      case FILING_REGISTERED -> "登记了申报的一个版本，或该版本被撤回、作废";
      case EVALUATION_CHANGED -> "评价结果有了新版本";
      case DOCUMENT_MOVED -> "一份材料已报送、退回、审核或以其他方式办理";
      case FINDINGS_ANSWERED -> "部门说明了评价发现的问题，或财政审核人认定了说明";
      case DEADLINE_PASSED -> "一份材料到期没有报送，每个截止日期只告知一次";
      case REMINDER_SENT -> "提醒一个部门报送";
      case MONITORING_EVALUATED -> "部门一个监控期间的亮灯情况有了新结果";
      case SAMPLE_DRAWN -> "抽取了要抽查的部门";
      case CALENDAR_CHANGED -> "一个年度的工作日程有变";
    };
  }

  static String of(Topic topic) {
    return switch (topic) {
      case BUDGET -> "部门、项目、金额、基础数据、名册、收支项目目录的变更";
      case INDICATOR -> "绩效自评表与指标的变更";
      case EVALUATION -> "申报登记、评价结果与工作日程的变更";
    };
  }
}
