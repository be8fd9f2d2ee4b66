#pragma warning disable
namespace TalentPortal.Persistence.Compiled.SqlServer;
public partial class SqlServerPortalDbModel() : Microsoft.EntityFrameworkCore.Metadata.RuntimeModel(false, System.Guid.Empty, 0, 0);
