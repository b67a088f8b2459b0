package org.jiheng.budget.canary;

import org.apache.kafka.common.TopicPartition;

/** Kafka in a service that has no business with it. */
record KafkaCanary(TopicPartition partition) {}
