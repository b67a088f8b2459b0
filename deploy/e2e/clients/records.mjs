// The CloudEvents SDK reads every record of the topics, carried by another Kafka client than the platform's.
import { Kafka as Binding } from "cloudevents";
import kafkajs from "kafkajs";
import lz4 from "lz4js";

const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = kafkajs;
CompressionCodecs[CompressionTypes.LZ4] = () => ({
  decompress: async (batch) => Buffer.from(lz4.decompress(batch)),
});

const [broker, ...topics] = process.argv.slice(2);
const kafka = new Kafka({ clientId: "jiheng-clients", brokers: [broker], logLevel: logLevel.ERROR });
const admin = kafka.admin();
await admin.connect();
// The last offset of a partition is the marker of its transaction, which no reader is given.
const left = new Map();
for (const topic of topics) {
  for (const { partition, high, low } of await admin.fetchTopicOffsets(topic)) {
    if (high !== low) {
      left.set(`${topic}/${partition}`, BigInt(high) - 2n);
    }
  }
}
await admin.disconnect();

const types = new Map();
const consumer = kafka.consumer({ groupId: `jiheng-clients-${Date.now()}` });
await consumer.connect();
await consumer.subscribe({ topics, fromBeginning: true });
const failed = setTimeout(() => stop(new Error(`not read: ${[...left.keys()]}`)), 60_000);

await consumer.run({
  eachMessage: async ({ topic, partition, message }) => {
    try {
      read(message);
    } catch (error) {
      return stop(error);
    }
    const end = left.get(`${topic}/${partition}`);
    if (end !== undefined && BigInt(message.offset) >= end) {
      left.delete(`${topic}/${partition}`);
    }
    if (left.size === 0) {
      stop();
    }
  },
});

function read(message) {
  const headers = {};
  for (const [name, value] of Object.entries(message.headers)) {
    headers[name] = value.toString();
  }
  const event = Binding.toEvent({ headers, key: message.key.toString(), value: message.value.toString() });
  event.validate();
  if (event.department !== message.key.toString()) {
    throw new Error(`the key is not the department of ${event.id}`);
  }
  types.set(event.type, (types.get(event.type) ?? 0) + 1);
}

function stop(error) {
  clearTimeout(failed);
  [...types].sort().forEach(([type, count]) => console.log(`npm: ${count} × ${type}`));
  if (error || types.size === 0) {
    console.error(error ?? "there was no record");
    process.exit(1);
  }
  process.exit(0);
}
