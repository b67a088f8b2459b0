package org.jiheng.report.journey;

import java.util.HexFormat;
import java.util.List;
import org.jiheng.sql.Packed;

/** Twenty thousand evaluated departments in one year and the one before, written by SQL. */
public final class Crowd implements AutoCloseable {

  public static final int SIZE = 20_000;

  /** Two braces as a body is kept. */
  private static final String EMPTY =
      "decode('" + HexFormat.of().formatHex(Packed.of(new byte[] {'{', '}'})) + "', 'hex')";

  private static final List<String> FILL =
      List.of(
          """
          insert into evaluation (fiscal_year, department, name, rule_profile, rule_profile_version, revision,
            filing_revision, filing, status, score, grade, self_total, computed_total, annual,
            executed, rate, findings, as_of)
          select y, 'C' || lpad(i::text, 6, '0'),
            (array['长沙', '重庆', '安徽', '张家界', '湘潭', '岳阳'])[1 + i %% 6] || '市第' || i || '局',
            'hunan-2024', 1, 1, 1, md5(i::text), 'DRAFT', 40 + (i * 7919) %% 6000 / 100.0,
            (array['优', '良', '中', '差'])[1 + i %% 4], 80, 80, 1000000.00 + i, 900000.00 + i,
            50 + (i * 104729) %% 5000 / 100.0,
            jsonb_build_object('SUM', i %% 5 + 1, 'NOT_MEASURED', 3), now()
          from generate_series(1, %2$d) i, generate_series(%1$d - 1, %1$d) y
          """,
          """
          insert into evaluation_revision (fiscal_year, department, revision, filing_revision,
            filing, cause, actor, actor_role, made_at, score, grade, body, filing_body, name, rule_profile,
            rule_profile_version, status, self_total, computed_total, annual, executed, rate, findings, as_of)
          select fiscal_year, department, revision, filing_revision, filing, 'FILING', 'clerk',
            'bureau-admin', as_of, score, grade, %3$s, %3$s, name, rule_profile, rule_profile_version, status,
            self_total, computed_total, annual, executed, rate, findings, as_of
          from evaluation where fiscal_year between %1$d - 1 and %1$d
          """,
          """
          insert into roll_entry
          select fiscal_year, department, name, hashtext(department) %% 2 = 0 from evaluation
          where fiscal_year = %1$d
          """,
          """
          insert into overview_tally
          select * from overview_recount where fiscal_year between %1$d - 1 and %1$d + 1
          on conflict (fiscal_year, measure, bucket) do update set amount = excluded.amount
          """,
          "analyze evaluation",
          "analyze evaluation_revision",
          "analyze roll_entry");

  private static final List<String> LEAVE =
      List.of(
          "delete from evaluation where fiscal_year between %1$d - 1 and %1$d",
          "delete from evaluation_revision where fiscal_year between %1$d - 1 and %1$d",
          "delete from roll_entry where fiscal_year = %1$d",
          "delete from overview_tally where fiscal_year between %1$d - 1 and %1$d + 1");

  private final int year;

  private Crowd(int year) {
    this.year = year;
  }

  public static Crowd in(int year) {
    var crowd = new Crowd(year);
    crowd.run(FILL);
    return crowd;
  }

  @Override
  public void close() {
    run(LEAVE);
  }

  private void run(List<String> statements) {
    AsOwner.run(statements.stream().map(sql -> sql.formatted(year, SIZE, EMPTY)).toList());
  }
}
