#pragma warning disable
namespace TalentPortal.Persistence.Compiled.Sqlite;
public partial class SqlitePortalDbModel() : Microsoft.EntityFrameworkCore.Metadata.RuntimeModel(false, System.Guid.Empty, 0, 0);
