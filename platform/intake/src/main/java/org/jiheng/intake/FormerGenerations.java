package org.jiheng.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.sql.Database;

/** Generations that serve no more, or never did: their rows are deleted bit by bit. */
@ApplicationScoped
public class FormerGenerations {

  /**
   * Facts are found by department and year, as their key begins; those of a filing have an arrival.
   */
  private static final String YEARS =
      """
      with years as (
        select distinct fiscal_year, department from arrival where generation = :generation
        order by fiscal_year, department limit :limit),
      facts as (
        delete from fact f using years y
        where f.generation = :generation and f.fiscal_year = y.fiscal_year and f.department = y.department)
      delete from arrival a using years y
      where a.generation = :generation and a.fiscal_year = y.fiscal_year and a.department = y.department
      """;

  private static final String PARKED =
      """
      delete from parked_event
      where id in (select id from parked_event where generation = :generation limit :limit)
      """;

  private final Database database;
  private final Generations generations;

  FormerGenerations(Database database, Generations generations) {
    this.database = database;
    this.generations = generations;
  }

  /**
   * Deletes some of the generation's rows in the caller's transaction.
   *
   * @param atMost so many department-years, or parked events
   * @return false when nothing of it is left
   */
  public boolean clear(Generation generation, int atMost) {
    if (generations.current().equals(generation)) {
      throw new IllegalArgumentException("generation " + generation.number() + " serves");
    }
    var number = generation.number();
    return years(number, atMost) > 0 || parked(number, atMost) > 0 || rest(number) > 0;
  }

  private int years(int generation, int atMost) {
    return database.sql(YEARS).bind("generation", generation).bind("limit", atMost).update();
  }

  private int parked(int generation, int atMost) {
    return database.sql(PARKED).bind("generation", generation).bind("limit", atMost).update();
  }

  private int rest(int generation) {
    return of("fact", generation)
        + of("intake_position", generation)
        + of("intake_offset", generation);
  }

  private int of(String table, int generation) {
    return database
        .sql("delete from " + table + " where generation = :generation")
        .bind("generation", generation)
        .update();
  }
}
