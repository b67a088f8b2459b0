package org.jiheng.indicator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jiheng.filing.json.FilingJson;

/** A filing to be built row by row; what it does not say is left out. */
public final class SmallFiling {
  private final ObjectNode tree = FilingJson.mapper().createObjectNode();
  private ObjectNode form;

  private SmallFiling(String department) {
    tree.putObject("department").put("code", department).put("name", "测试部门");
    tree.put("fiscalYear", 2024).put("ruleProfile", "hunan-2024").put("amountUnit", "WAN_YUAN");
    tree.putArray("forms");
  }

  public static SmallFiling of(String department) {
    return new SmallFiling(department);
  }

  public SmallFiling form(String code) {
    form = tree.withArray("forms").addObject().put("form", code).put("name", "表 " + code);
    form.putArray("indicators");
    return this;
  }

  /** A row of the form named last. */
  public SmallFiling row(String name, String actual) {
    form.withArray("indicators")
        .addObject()
        .put("level1", "产出指标")
        .put("level2", "数量指标")
        .put("level3", name)
        .put("target", "≥1 次")
        .put("actual", actual)
        .put("weight", new BigDecimal("2.5"))
        .put("selfScore", 2);
    return this;
  }

  /** The form named last, to say more of it. */
  public ObjectNode form() {
    return form;
  }

  public ObjectNode tree() {
    return tree;
  }

  @Override
  public String toString() {
    return tree.toString();
  }
}
