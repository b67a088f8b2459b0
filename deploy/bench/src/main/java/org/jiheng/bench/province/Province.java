package org.jiheng.bench.province;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Department;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
import org.jiheng.filing.Headcount;
import org.jiheng.filing.json.FilingJson;

/**
 * A made-up province. A department's filing follows from the seed, its number and the year alone,
 * so that any part of the province can be made again by itself.
 */
public record Province(long seed, int fiscalYear, Shape shape) {

  private static final int FIRST_CODE = 430_000;

  /** The department's code. */
  public String code(int department) {
    return Integer.toString(FIRST_CODE + department);
  }

  /** The path of the department's filing behind the gateway. */
  public String path(int department) {
    return "/api/v1/filings/" + code(department) + "/" + fiscalYear;
  }

  /** The filing as it is put. */
  public byte[] body(int department) {
    try {
      return FilingJson.mapper().writeValueAsBytes(filing(department));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The filing as records. */
  public Filing filing(int department) {
    var draw = new Draw(seed, department, fiscalYear);
    var name = NameParts.department(draw, department);
    var money = DrawnAmounts.draw(draw, shape.projects());
    List<Form> forms = new ArrayList<>();
    forms.add(InventedForms.overall(draw, money, shape.indicators(), fiscalYear));
    for (DrawnAmounts.Project project : money.projects()) {
      forms.add(InventedForms.project(draw, project, name, shape.indicators(), fiscalYear));
    }
    return new Filing(
        new Department(code(department), name, "430000", null, units(draw, department, name)),
        fiscalYear,
        "hunan-2024",
        AmountUnit.WAN_YUAN,
        headcount(draw),
        money.statement(draw),
        null,
        null,
        forms,
        Narrative.of(draw, name, fiscalYear, shape.narrative()));
  }

  private List<Department.Unit> units(Draw draw, int department, String name) {
    List<Department.Unit> units = new ArrayList<>();
    units.add(
        new Department.Unit(code(department) + "001", name + "机关本级", Department.Funding.FULL));
    for (int i = 2; i <= draw.between(1, 4); i++) {
      units.add(
          new Department.Unit(
              code(department) + "00" + i,
              name + draw.one(NameParts.INSTITUTES),
              draw.percent(80) ? Department.Funding.FULL : Department.Funding.PARTIAL));
    }
    return units;
  }

  private static Headcount headcount(Draw draw) {
    var authorized = draw.between(30, 300);
    var actual = authorized - draw.between(0, authorized / 5);
    return new Headcount(
        BigDecimal.valueOf(authorized),
        BigDecimal.valueOf(actual),
        DrawnRate.of(BigDecimal.valueOf(actual), BigDecimal.valueOf(authorized)));
  }
}
