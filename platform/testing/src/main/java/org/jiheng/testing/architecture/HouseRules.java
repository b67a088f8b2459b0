package org.jiheng.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The rules of the house, as design.md names them. A service without entities has nothing to say
 * about entities, so every rule may find nothing to judge; that it can fail at all is proved by a
 * canary for each in HouseRulesTest.
 */
public final class HouseRules {

  private static final String CONTRACTS = "org.jiheng.contracts..";
  private static final String POST = "jakarta.ws.rs.POST";
  private static final String[] PURE = {
    "org.jiheng.rules.expression..",
    "org.jiheng.rules.scoring..",
    "org.jiheng.rules.finding..",
    "org.jiheng.rules.narrative..",
    "org.jiheng.filing"
  };

  /** Without databases, network and remote calls. */
  private static final String[] JDK = {
    "java.io..",
    "java.lang..",
    "java.math..",
    "java.nio..",
    "java.security..",
    "java.text..",
    "java.time..",
    "java.util..",
    "javax.crypto..",
    "javax.xml..",
    "org.w3c.dom..",
    "org.xml.sax.."
  };

  private static final String[] DOCUMENT_LIBRARIES = {
    "com.fasterxml.jackson..",
    // the points of a page, in the library that reads PDF
    "java.awt.geom..",
    "org.apache.poi..",
    "org.apache.commons..",
    "org.apache.pdfbox..",
    "org.apache.xmlbeans..",
    "org.dhatim.fastexcel..",
    "org.openxmlformats.."
  };

  private static final String[] PAGE_LIBRARIES = {
    "com.openhtmltopdf..", "io.quarkus.qute..", "org.apache.fontbox..", "org.apache.pdfbox.."
  };

  /** What is made of rules, documents and events, and is no service's. */
  private static final String[] LIBRARIES = {
    "org.jiheng.cycle..", "org.jiheng.facts..", "org.jiheng.prints..", "org.jiheng.province.."
  };

  private static final DescribedPredicate<JavaClass> PERSISTENT =
      describe("persistent", Persistence::isPersistent);

  public static final ArchRule SERVICES_ARE_INDEPENDENT =
      classes()
          .should(new NotDependOnAnotherService())
          .because("services meet over HTTP and Kafka only, so that each can be changed alone")
          .allowEmptyShould(true);

  public static final ArchRule CONTRACTS_ARE_DATA =
      classes()
          .that()
          .resideInAPackage(CONTRACTS)
          .should(new BeData())
          .because("a contract says what happened and does nothing")
          .allowEmptyShould(true);

  public static final ArchRule CONTRACTS_STAND_ALONE =
      classes()
          .that()
          .resideInAPackage(CONTRACTS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", CONTRACTS, "com.fasterxml.jackson.annotation..")
          .because("whoever reads an event must not take over a framework with it")
          .allowEmptyShould(true);

  public static final ArchRule KAFKA_STAYS_AT_THE_EDGE =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.jiheng.outbox..",
              "org.jiheng.intake..",
              "org.jiheng.report.rebuild..",
              "org.jiheng.live..",
              "org.jiheng.testing..",
              "org.jiheng.deploy..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..")
          .because("events leave through the outbox and come in through the intake, exactly once")
          .allowEmptyShould(true);

  public static final ArchRule HTTP_STAYS_IN_RESOURCES =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.jiheng.http..", "org.jiheng.idempotency..", "org.jiheng.gateway..")
          .and(describe("no resource", type -> !isNamed(type, "Resource")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..")
          .because("a use case does not know by which protocol it was called")
          .allowEmptyShould(true);

  public static final ArchRule THE_GATEWAY_KNOWS_NO_FILING =
      noClasses()
          .that()
          .resideInAPackage("org.jiheng.gateway..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jiheng.filing..")
          .because(
              "the gateway is a door: what a filing says is its home's and its owners' to know")
          .allowEmptyShould(true);

  public static final ArchRule HTTP_KNOWS_NO_FILING =
      noClasses()
          .that()
          .resideInAnyPackage("org.jiheng.http..", "org.jiheng.idempotency..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jiheng.filing..")
          .because("how services speak HTTP is the same whatever they speak of")
          .allowEmptyShould(true);

  public static final ArchRule ENTITIES_STAY_INSIDE =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith("jakarta.ws.rs.Path")
          .should(new NotShowEntities())
          .because("the wire has records of its own; a column must not become an interface")
          .allowEmptyShould(true);

  public static final ArchRule JUDGEMENT_IS_PURE =
      classes()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(PURE)
                  .or(resideInAPackage("org.jiheng.rules.profile"))
                  .or(resideInAPackage("org.jiheng.rules.sentence"))
                  .or(resideInAPackage("org.jiheng.rules.wording"))
                  .or(resideInAPackage("org.jiheng.rules.step"))
                  .or(resideInAPackage("java.."))
                  .or(nameMatching("\\[.*")))
          .because("money, scoring and findings must be testable and readable without a framework")
          .allowEmptyShould(true);

  public static final ArchRule JUDGEMENT_IS_EXACT =
      classes()
          .that()
          .resideInAnyPackage("org.jiheng.rules..", "org.jiheng.filing")
          .should(new UseNoFloatingPoint())
          .because("a cent lost in a double is a wrong finding against a department")
          .allowEmptyShould(true);

  public static final ArchRule RULES_STAND_ALONE =
      classes()
          .that()
          .resideInAPackage("org.jiheng.rules..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(JDK)
                  .or(resideInAnyPackage("org.jiheng.rules..", "org.jiheng.filing.."))
                  .or(resideInAPackage("com.fasterxml.jackson.."))
                  .or(nameMatching("\\[.*")))
          .because("who judges a filing offline must not need a service, a database or a broker")
          .allowEmptyShould(true);

  public static final ArchRule DOCUMENTS_STAND_ALONE =
      classes()
          .that()
          .resideInAPackage("org.jiheng.documents..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(JDK)
                  .or(resideInAnyPackage("org.jiheng.documents..", "org.jiheng.filing.."))
                  .or(resideInAnyPackage(DOCUMENT_LIBRARIES))
                  .or(nameMatching("\\[.*")))
          .because("a document is another skin of a filing and knows nothing of what is made of it")
          .allowEmptyShould(true);

  public static final ArchRule PAGES_STAND_ALONE =
      classes()
          .that()
          .resideInAPackage("org.jiheng.pages..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(JDK)
                  .or(resideInAnyPackage("org.jiheng.pages..", "org.jiheng.documents.table.."))
                  .or(resideInAnyPackage(PAGE_LIBRARIES))
                  .or(nameMatching("\\[.*")))
          .because("pages show any document, whatever it tells and whoever made it")
          .allowEmptyShould(true);

  public static final ArchRule LIBRARIES_NEED_NO_SERVICE =
      classes()
          .that()
          .resideInAnyPackage(LIBRARIES)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(JDK)
                  .or(resideInAnyPackage(LIBRARIES))
                  .or(resideInAnyPackage("org.jiheng.rules..", "org.jiheng.documents.."))
                  .or(resideInAnyPackage("org.jiheng.filing..", CONTRACTS))
                  .or(resideInAnyPackage(DOCUMENT_LIBRARIES))
                  .or(nameMatching("\\[.*")))
          .because("what is worked out from facts must be testable without a database or a service")
          .allowEmptyShould(true);

  public static final ArchRule TIME_COMES_FROM_A_CLOCK =
      classes()
          .that()
          .resideOutsideOfPackages("org.jiheng.testing..", "org.jiheng.deploy..")
          .and(describe("not the clock's producer", type -> !isNamed(type, "ClockProducer")))
          .should(new AskNoSystemClock())
          .because("a test must be able to set the time, and the business day is Shanghai's")
          .allowEmptyShould(true);

  public static final ArchRule ENTITIES_GUARD_THEIR_STATE =
      classes()
          .that(PERSISTENT)
          .should(new GuardState())
          .because("an aggregate changes by its verbs, which keep its rules")
          .allowEmptyShould(true);

  public static final ArchRule ENTITIES_ARE_NO_ACTIVE_RECORDS =
      noClasses()
          .that(PERSISTENT)
          .should()
          .beAssignableTo("io.quarkus.hibernate.orm.panache.PanacheEntityBase")
          .because("a repository, named by a plural, finds and keeps aggregates")
          .allowEmptyShould(true);

  public static final ArchRule INJECTION_IS_BY_CONSTRUCTOR =
      fields()
          .should(new NotBeInjected())
          .because("what a class needs is in its constructor, so that plain code can make it")
          .allowEmptyShould(true);

  public static final ArchRule FEATURES_ARE_FREE_OF_CYCLES =
      slices()
          .matching("org.jiheng.(*).(*)..")
          .should()
          .beFreeOfCycles()
          .because("features that need each other are one feature")
          .allowEmptyShould(true);

  public static final ArchRule CONTRACTS_ARE_MADE_IN_EVENTS =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              CONTRACTS,
              "org.jiheng.intake..",
              "org.jiheng.report.intake..",
              "org.jiheng.facts..",
              "org.jiheng.outbox..",
              "org.jiheng.part.restore..",
              "org.jiheng.http..",
              "org.jiheng.testing..")
          .and(describe("no translator to events", type -> !isNamed(type, "Events")))
          .should()
          .dependOnClassesThat(
              resideInAPackage(CONTRACTS)
                  .and(describe("not the actor", type -> !type.getSimpleName().equals("Actor"))))
          .because("a contract that reaches into the domain stops it from changing")
          .allowEmptyShould(true);

  public static final ArchRule POSTS_CAN_BE_REPEATED =
      methods()
          .that()
          .areAnnotatedWith(POST)
          .should()
          .beAnnotatedWith("org.jiheng.idempotency.Idempotent")
          .because("a client that got no answer must be able to ask again without doing it twice")
          .allowEmptyShould(true);

  public static final ArchRule OPERATIONS_SAY_WHO_MAY_CALL_THEM =
      methods()
          .that(
              describe(
                  "are operations",
                  method -> method.isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")))
          .should()
          .beAnnotatedWith("jakarta.annotation.security.RolesAllowed")
          .orShould()
          .beDeclaredInClassesThat()
          .areAnnotatedWith("jakarta.annotation.security.PermitAll")
          .because("what nobody thought about would be open to every role")
          .allowEmptyShould(true);

  public static final ArchRule POSTS_ANSWER_WITH_A_RESPONSE =
      methods()
          .that()
          .areAnnotatedWith(POST)
          .should()
          .haveRawReturnType("jakarta.ws.rs.core.Response")
          .because("the stored answer of a repeated request takes the place of the method's own")
          .allowEmptyShould(true);

  public static final ArchRule PACKAGES_SAY_WHAT_IS_IN_THEM =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..",
              "..utils..",
              "..common..",
              "..helper..",
              "..helpers..",
              "..impl..",
              "..manager..")
          .because("a package is a feature, not a drawer")
          .allowEmptyShould(true);

  private HouseRules() {}

  /** Whether the type, or the one around it, has a name that ends so. */
  private static boolean isNamed(JavaClass type, String ending) {
    return type.getEnclosingClass()
        .map(outer -> isNamed(outer, ending))
        .orElseGet(() -> type.getSimpleName().endsWith(ending));
  }
}
