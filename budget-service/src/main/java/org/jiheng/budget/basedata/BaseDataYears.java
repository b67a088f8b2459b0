package org.jiheng.budget.basedata;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jiheng.budget.database.Column;
import org.jiheng.budget.database.Database;
import org.jiheng.filing.BaseNotes;
import org.jiheng.filing.Building;
import org.jiheng.filing.Headcount;

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
        .query(
            """
            select authorized, actual, stated_rate, frugality, remark, version
            from base_data where department = ? and fiscal_year = ?
            """,
            row -> stored(row, buildings),
            department,
            fiscalYear)
        .stream()
        .findFirst()
        .orElse(StoredBaseData.NEVER);
  }

  private List<Building> buildings(String department, int fiscalYear) {
    return database.query(
        """
        select name, approved_area, actual_area, stated_area_rate, budget_investment,
            actual_investment, stated_investment_rate
        from building where department = ? and fiscal_year = ? order by position
        """,
        BaseDataYears::building,
        department,
        fiscalYear);
  }

  /** Replaces the base data of a department's year, or states it for the first time. */
  public void put(String department, int fiscalYear, BaseData data, long version) {
    var headcount = Optional.ofNullable(data.headcount());
    var notes = Optional.ofNullable(data.baseNotes());
    database.update(
        """
        insert into base_data (department, fiscal_year, authorized, actual, stated_rate, frugality,
            remark, version)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (department, fiscal_year) do update
        set authorized = excluded.authorized, actual = excluded.actual,
            stated_rate = excluded.stated_rate, frugality = excluded.frugality,
            remark = excluded.remark, version = excluded.version
        """,
        department,
        fiscalYear,
        headcount.map(Headcount::authorized).orElse(null),
        headcount.map(Headcount::actual).orElse(null),
        headcount.map(Headcount::statedRate).orElse(null),
        notes.map(BaseNotes::frugality).orElse(null),
        notes.map(BaseNotes::remark).orElse(null),
        version);
    putBuildings(department, fiscalYear, data.buildings());
  }

  private void putBuildings(String department, int fiscalYear, List<Building> buildings) {
    database.update(
        "delete from building where department = ? and fiscal_year = ?", department, fiscalYear);
    database.update(
        """
        insert into building (department, fiscal_year, position, name, approved_area, actual_area,
            stated_area_rate, budget_investment, actual_investment, stated_investment_rate)
        select ?, ?, building.* from unnest(?, ?, ?, ?, ?, ?, ?, ?) as building
        """,
        department,
        fiscalYear,
        Column.integers(IntStream.range(0, buildings.size()).boxed().toList(), place -> place),
        Column.texts(buildings, Building::name),
        Column.decimals(buildings, Building::approvedArea),
        Column.decimals(buildings, Building::actualArea),
        Column.decimals(buildings, Building::statedAreaRate),
        Column.decimals(buildings, Building::budgetInvestment),
        Column.decimals(buildings, Building::actualInvestment),
        Column.decimals(buildings, Building::statedInvestmentRate));
  }

  private static StoredBaseData stored(ResultSet row, List<Building> buildings)
      throws SQLException {
    return new StoredBaseData(
        new BaseData(
            new Headcount(
                row.getBigDecimal("authorized"),
                row.getBigDecimal("actual"),
                row.getBigDecimal("stated_rate")),
            buildings,
            new BaseNotes(row.getString("frugality"), row.getString("remark"))),
        row.getLong("version"));
  }

  private static Building building(ResultSet row) throws SQLException {
    return new Building(
        row.getString("name"),
        row.getBigDecimal("approved_area"),
        row.getBigDecimal("actual_area"),
        row.getBigDecimal("stated_area_rate"),
        row.getBigDecimal("budget_investment"),
        row.getBigDecimal("actual_investment"),
        row.getBigDecimal("stated_investment_rate"));
  }
}
