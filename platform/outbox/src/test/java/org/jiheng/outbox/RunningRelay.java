package org.jiheng.outbox;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jiheng.sql.Database;

/** One replica's relay on a thread of its own, with whatever a test puts between it and Kafka. */
final class RunningRelay implements AutoCloseable {

  static final int ROOMY = 20 << 20;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final OutboxFixture fixture;
  private final Relay relay;
  private final Thread thread;

  private RunningRelay(OutboxFixture fixture, Setup setup) {
    this.fixture = fixture;
    var config =
        mapping(
            OutboxConfig.class,
            Map.of("jiheng.outbox.poll", setup.poll, "jiheng.outbox.collect", setup.collect));
    var topics =
        new Topics(
            setup.kafka,
            mapping(TopicConfig.class, Map.of()),
            Optional.of(List.of(fixture.service.topic())));
    var route =
        new KafkaRoute(
            setup.kafka, topics, () -> {}, "acceptance", setup.maxMessageBytes, setup.traces);
    relay = new Relay(sessions(setup), () -> setup.between.apply(route.open()), config, meters);
    thread = new Thread(relay, "relay-under-test");
    thread.setDaemon(true);
    thread.start();
  }

  private RelaySession.Opener sessions(Setup setup) {
    var left = new AtomicInteger(setup.sessions);
    return () -> {
      if (left.getAndDecrement() <= 0) {
        throw new SQLException("this replica's machine has crashed");
      }
      return fixture.relayDatabase().open();
    };
  }

  static RunningRelay start(OutboxFixture fixture) {
    return setup().start(fixture);
  }

  static Setup setup() {
    return new Setup();
  }

  static <T> T mapping(Class<T> type, Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withMapping(type)
        .withDefaultValues(settings)
        .build()
        .getConfigMapping(type);
  }

  /** A counter follows its table by a moment. */
  void awaitCounted(String meter, double count) {
    await().atMost(OutboxFixture.PATIENCE).until(() -> counted(meter), found -> found == count);
  }

  double counted(String meter) {
    return meters.counter(meter).count();
  }

  @Override
  public void close() {
    relay.stop();
    RelayLife.wake(new Database(fixture.database));
    try {
      thread.join(2_000);
      thread.interrupt();
      thread.join(OutboxFixture.PATIENCE.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      throw new IllegalStateException("the relay does not stop");
    }
  }

  /** A relay to be; by default the shared broker, room for all that is allowed, a short poll. */
  static final class Setup {

    private Map<String, Object> kafka = OutboxFixture.kafka();
    private int maxMessageBytes = ROOMY;
    private String poll = "PT0.2S";
    private String collect = "PT0.007S";
    private int sessions = Integer.MAX_VALUE;
    private UnaryOperator<Delivery> between = UnaryOperator.identity();
    private ChangeTraces traces = new ChangeTraces(TracerProvider.noop().get("unrecorded"));

    Setup kafka(String bootstrap) {
      kafka = Map.of("bootstrap.servers", bootstrap);
      return this;
    }

    Setup maxMessageBytes(int bytes) {
      maxMessageBytes = bytes;
      return this;
    }

    Setup poll(String duration) {
      poll = duration;
      return this;
    }

    Setup collect(String duration) {
      collect = duration;
      return this;
    }

    /** One that does not come back when its database session is cut. */
    Setup mortal() {
      sessions = 1;
      return this;
    }

    Setup between(UnaryOperator<Delivery> watch) {
      between = watch;
      return this;
    }

    RunningRelay start(OutboxFixture fixture) {
      return new RunningRelay(fixture, this);
    }
  }
}
