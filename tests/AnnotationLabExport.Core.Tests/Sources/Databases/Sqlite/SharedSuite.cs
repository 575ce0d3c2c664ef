namespace AnnotationLabExport.CoreTests.Sources.Databases.Sqlite;

// What every store must do, done by an SQLite file.
public sealed class FileCancellationTests() : CancellationTests(new TrialFile());

public sealed class FileConcurrencyTests() : ConcurrencyTests(new TrialFile());

public sealed class FileHostileTextTests() : HostileTextTests(new TrialFile());

public sealed class FileImportProperties() : ImportProperties(() => new TrialFile(), tests: 60);

public sealed class FileMadeAgoTests() : MadeAgoTests(new TrialFile());

public sealed class FileSearchTests() : SearchTests(new TrialFile());

public sealed class FileShardTests() : ShardTests(new TrialFile());

public sealed class FileStoreErrorTests() : StoreErrorTests(new TrialFile());

public sealed class FileStoredExportTests() : StoredExportTests(() => new TrialFile(), tests: 60);
