package org.jiheng.budget.basedata;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jiheng.filing.BaseNotes;
import org.jiheng.filing.Building;
import org.jiheng.filing.Headcount;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/** The base data of all departments by year. */
@ApplicationScoped
public class BaseDataYears {

  private final Database database;

  BaseDataYears(Database database) {
    this.database = database;
  }

  public StoredBaseData of(String department, int fiscalYear) {
    var buildings = buildings(department, fiscalYear);
    return database
        .sql(
            """
            select authorized, actual, stated_rate, frugality, remark, version
            from base_data where department = :department and fiscal_year = :fiscalYear
            """)
        .bind("department", department)
        .bind("fiscalYear", fiscalYear)
        .first(row -> stored(row, buildings))
        .orElse(StoredBaseData.NEVER);
  }

  private List<Building> buildings(String department, int fiscalYear) {
    return database
        .sql(
            """
        select name, approved_area, actual_area, stated_area_rate, budget_investment,
            actual_investment, stated_investment_rate
        from building where department = :department and fiscal_year = :fiscalYear order by position
        """)
        .bind("department", department)
        .bind("fiscalYear", fiscalYear)
        .list(BaseDataYears::building);
  }

  /** Replaces the base data of a department's year, or states it for the first time. */
  public void put(String department, int fiscalYear, BaseData data, long version) {
    var headcount = Optional.ofNullable(data.headcount());
    var notes = Optional.ofNullable(data.baseNotes());
    database
        .sql(
            """
        insert into base_data (department, fiscal_year, authorized, actual, stated_rate, frugality,
            remark, version)
        values (:department, :fiscalYear, :authorized, :actual, :statedRate, :frugality, :remark, :version)
        on conflict (department, fiscal_year) do update
        set authorized = excluded.authorized, actual = excluded.actual,
            stated_rate = excluded.stated_rate, frugality = excluded.frugality,
            remark = excluded.remark, version = excluded.version
        """)
        .bind("department", department)
        .bind("fiscalYear", fiscalYear)
        .bind("authorized", headcount.map(Headcount::authorized).orElse(null))
        .bind("actual", headcount.map(Headcount::actual).orElse(null))
        .bind("statedRate", headcount.map(Headcount::statedRate).orElse(null))
        .bind("frugality", notes.map(BaseNotes::frugality).orElse(null))
        .bind("remark", notes.map(BaseNotes::remark).orElse(null))
        .bind("version", version)
        .update();
    putBuildings(department, fiscalYear, data.buildings());
  }

  private void putBuildings(String department, int fiscalYear, List<Building> buildings) {
    database
        .sql("delete from building where department = :department and fiscal_year = :fiscalYear")
        .bind("department", department)
        .bind("fiscalYear", fiscalYear)
        .update();
    database
        .sql(
            """
        insert into building (department, fiscal_year, position, name, approved_area, actual_area,
            stated_area_rate, budget_investment, actual_investment, stated_investment_rate)
        select :department, :fiscalYear, b.place - 1, b.name, b.approved_area, b.actual_area, b.stated_area_rate,
            b.budget_investment, b.actual_investment, b.stated_investment_rate
        from <b>
        """)
        .bind("department", department)
        .bind("fiscalYear", fiscalYear)
        .rows(
            "b",
            new Columns<Building>()
                .text("name", Building::name)
                .numeric("approved_area", Building::approvedArea)
                .numeric("actual_area", Building::actualArea)
                .numeric("stated_area_rate", Building::statedAreaRate)
                .numeric("budget_investment", Building::budgetInvestment)
                .numeric("actual_investment", Building::actualInvestment)
                .numeric("stated_investment_rate", Building::statedInvestmentRate),
            buildings)
        .update();
  }

  private static StoredBaseData stored(Row row, List<Building> buildings) throws SQLException {
    return new StoredBaseData(
        new BaseData(
            new Headcount(
                row.numeric("authorized"), row.numeric("actual"), row.numeric("stated_rate")),
            buildings,
            new BaseNotes(row.text("frugality"), row.text("remark"))),
        row.bigint("version"));
  }

  private static Building building(Row row) throws SQLException {
    return new Building(
        row.text("name"),
        row.numeric("approved_area"),
        row.numeric("actual_area"),
        row.numeric("stated_area_rate"),
        row.numeric("budget_investment"),
        row.numeric("actual_investment"),
        row.numeric("stated_investment_rate"));
  }
}
