using AnnotationLabExport.CoreTests.Harness;

namespace AnnotationLabExport.CoreTests.Sources.Databases.Postgres;

// What every store must do, done by a schema on a PostgreSQL server.
[NeedsPostgres]
public sealed class SchemaCancellationTests() : CancellationTests(new TrialSchema());

[NeedsPostgres]
public sealed class SchemaConcurrencyTests() : ConcurrencyTests(new TrialSchema());

[NeedsPostgres]
public sealed class SchemaHostileTextTests() : HostileTextTests(new TrialSchema());

[NeedsPostgres]
public sealed class SchemaImportProperties() : ImportProperties(() => new TrialSchema(), tests: 20);

[NeedsPostgres]
public sealed class SchemaMadeAgoTests() : MadeAgoTests(new TrialSchema());

[NeedsPostgres]
public sealed class SchemaSearchTests() : SearchTests(new TrialSchema());

[NeedsPostgres]
public sealed class SchemaShardTests() : ShardTests(new TrialSchema());

[NeedsPostgres]
public sealed class SchemaStoreErrorTests() : StoreErrorTests(new TrialSchema());

[NeedsPostgres]
public sealed class SchemaStoredExportTests() : StoredExportTests(() => new TrialSchema(), tests: 20);
