package org.jiheng.testing.architecture;

import java.util.List;
import java.util.Map;

/** For every rule by its name the classes below {@code org.jiheng} that break it. */
final class Canaries {

  private static final String BUDGET = "budget.canary.";

  static final Map<String, List<String>> BY_RULE =
      Map.ofEntries(
          Map.entry("SERVICES_ARE_INDEPENDENT", List.of(BUDGET + "OtherServiceCanary")),
          Map.entry(
              "CONTRACTS_ARE_DATA",
              List.of("contracts.canary.ClassCanary", "contracts.canary.OpenInterfaceCanary")),
          Map.entry("CONTRACTS_STAND_ALONE", List.of("contracts.canary.DependentCanary")),
          Map.entry("KAFKA_STAYS_AT_THE_EDGE", List.of(BUDGET + "KafkaCanary")),
          Map.entry("HTTP_STAYS_IN_RESOURCES", List.of(BUDGET + "HttpCanary")),
          Map.entry("HTTP_KNOWS_NO_FILING", List.of("http.canary.FilingMemberCanary")),
          Map.entry("THE_GATEWAY_KNOWS_NO_FILING", List.of("gateway.canary.FilingMemberCanary")),
          Map.entry(
              "ENTITIES_STAY_INSIDE",
              List.of(BUDGET + "ReturnedEntityResource", BUDGET + "TakenEntityResource")),
          Map.entry(
              "JUDGEMENT_IS_PURE", List.of("rules.scoring.FrameworkCanary", "filing.FilingCanary")),
          Map.entry(
              "JUDGEMENT_IS_EXACT",
              List.of(
                  "rules.scoring.DoubleFieldCanary",
                  "rules.finding.DoubleSignatureCanary",
                  "rules.expression.DoubleCallCanary",
                  "rules.profile.DoubleReferenceCanary")),
          Map.entry(
              "RULES_STAND_ALONE",
              List.of("rules.profile.DatabaseCanary", "rules.profile.DocumentCanary")),
          Map.entry(
              "DOCUMENTS_STAND_ALONE",
              List.of("documents.canary.DatabaseCanary", "documents.canary.RulesCanary")),
          Map.entry("LIBRARIES_NEED_NO_SERVICE", List.of("province.canary.DatabaseCanary")),
          Map.entry("PAGES_STAND_ALONE", List.of("pages.canary.RulesCanary")),
          Map.entry(
              "TIME_COMES_FROM_A_CLOCK",
              List.of(
                  BUDGET + "time.InstantCanary",
                  BUDGET + "time.ZoneCanary",
                  BUDGET + "time.MillisCanary",
                  BUDGET + "time.DateCanary",
                  BUDGET + "time.SystemClockCanary",
                  BUDGET + "time.ReferenceCanary")),
          Map.entry(
              "ENTITIES_GUARD_THEIR_STATE",
              List.of(BUDGET + "SetterCanary", BUDGET + "OpenFieldCanary")),
          Map.entry("ENTITIES_ARE_NO_ACTIVE_RECORDS", List.of(BUDGET + "ActiveRecordCanary")),
          Map.entry(
              "INJECTION_IS_BY_CONSTRUCTOR",
              List.of(BUDGET + "InjectedCanary", BUDGET + "ConfiguredCanary")),
          Map.entry(
              "FEATURES_ARE_FREE_OF_CYCLES",
              List.of("budget.canaryone.CycleOneCanary", "budget.canarytwo.CycleTwoCanary")),
          Map.entry("POSTS_CAN_BE_REPEATED", List.of(BUDGET + "UnrepeatableResource")),
          Map.entry("OPERATIONS_SAY_WHO_MAY_CALL_THEM", List.of(BUDGET + "UnguardedResource")),
          Map.entry("POSTS_ANSWER_WITH_A_RESPONSE", List.of(BUDGET + "TypedAnswerResource")),
          Map.entry("CONTRACTS_ARE_MADE_IN_EVENTS", List.of(BUDGET + "ContractCanary")),
          Map.entry(
              "PACKAGES_SAY_WHAT_IS_IN_THEM",
              List.of(
                  "budget.util.UtilCanary",
                  "budget.utils.UtilsCanary",
                  "budget.common.CommonCanary",
                  "budget.helper.HelperCanary",
                  "budget.helpers.HelpersCanary",
                  "budget.impl.ImplCanary",
                  "budget.manager.ManagerCanary")));

  private Canaries() {}
}
