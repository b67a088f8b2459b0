package org.jiheng.filing.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiheng.filing.AmountUnit;

/**
 * What a schema cannot say: exact decimals by unit, nothing named twice, path and body agree. Runs
 * on the tree and passes over what the schema already found to be of the wrong type.
 */
final class BeyondSchema {

  private static final List<String> PHASES = List.of("prior", "initial", "annual", "executed");
  private static final List<String> INVESTMENTS = List.of("budgetInvestment", "actualInvestment");
  private static final int YUAN_DIGITS = 15;
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  private final ObjectNode tree;
  private final List<Fault> faults = new ArrayList<>();

  BeyondSchema(ObjectNode tree) {
    this.tree = tree;
  }

  List<Fault> faults(String department, int fiscalYear) {
    agreement(department, fiscalYear);
    return faults();
  }

  /** Without a path to agree with. */
  List<Fault> faults() {
    once("/department/units", "code", "预算单位代码重复。");
    once("/statement", "line", "收支项目重复。");
    once("/forms", "form", "绩效自评表重复。");
    for (var i = 0; i < rows("/forms").size(); i++) {
      once("/forms/" + i + "/funds", "source", "资金来源重复。");
    }
    unit().ifPresent(this::amounts);
    source();
    return faults;
  }

  private void agreement(String department, int fiscalYear) {
    var code = tree.at("/department/code");
    if (code.isTextual() && !code.textValue().equals(department)) {
      faults.add(new Fault("/department/code", code, "与路径中的部门代码“" + department + "”不一致。"));
    }
    var year = tree.path("fiscalYear");
    if (year.isNumber() && year.decimalValue().compareTo(BigDecimal.valueOf(fiscalYear)) != 0) {
      faults.add(new Fault("/fiscalYear", year, "与路径中的年度 " + fiscalYear + " 不一致。"));
    }
  }

  private void source() {
    var hash = tree.at("/source/sha256");
    if (hash.isTextual() && !SHA_256.matcher(hash.textValue()).matches()) {
      faults.add(new Fault("/source/sha256", hash, "应为 64 位十六进制的 SHA-256，字母小写。"));
    }
  }

  private void once(String array, String member, String reason) {
    var seen = new HashSet<String>();
    var rows = rows(array);
    for (var i = 0; i < rows.size(); i++) {
      var key = rows.get(i).path(member);
      if (key.isTextual() && !seen.add(key.textValue())) {
        faults.add(new Fault(array + "/" + i + "/" + member, key, reason));
      }
    }
  }

  /** Missing where it is none. */
  private JsonNode rows(String array) {
    var rows = tree.at(array);
    return rows.isArray() ? rows : MissingNode.getInstance();
  }

  private Optional<AmountUnit> unit() {
    return Arrays.stream(AmountUnit.values())
        .filter(unit -> unit.name().equals(tree.path("amountUnit").asText()))
        .findFirst();
  }

  private void amounts(AmountUnit unit) {
    rows("/statement", PHASES, unit);
    rows("/buildings", INVESTMENTS, unit);
    for (var i = 0; i < rows("/forms").size(); i++) {
      var form = "/forms/" + i;
      rows(form + "/funds", PHASES, unit);
      members(form + "/byIncome", unit);
      members(form + "/byExpenditure", unit);
    }
  }

  private void rows(String array, List<String> members, AmountUnit unit) {
    for (var i = 0; i < rows(array).size(); i++) {
      for (String member : members) {
        amount(array + "/" + i + "/" + member, unit);
      }
    }
  }

  private void members(String object, AmountUnit unit) {
    tree.at(object)
        .fieldNames()
        .forEachRemaining(name -> amount(Pointers.child(object, name), unit));
  }

  private void amount(String pointer, AmountUnit unit) {
    var node = tree.at(pointer);
    if (!node.isNumber()) {
      return;
    }
    var amount = node.decimalValue().stripTrailingZeros();
    if (amount.scale() > unit.decimals()) {
      faults.add(
          new Fault(pointer, node, "金额以" + unit.label() + "为单位时最多 " + unit.decimals() + " 位小数。"));
    } else if (unit.toYuan(amount).precision() - unit.toYuan(amount).scale() > YUAN_DIGITS) {
      faults.add(new Fault(pointer, node, "金额过大，折合成元后整数部分最多 " + YUAN_DIGITS + " 位。"));
    }
  }
}
