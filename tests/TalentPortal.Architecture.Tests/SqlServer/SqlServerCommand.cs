namespace TalentPortal.Architecture.Tests.SqlServer;

/// <summary>One command as the portal would send it to SQL Server.</summary>
/// <param name="From">What made it.</param>
/// <param name="Text">The command.</param>
/// <param name="Parameters">Its parameters, declared as the driver declares them.</param>
internal sealed record SqlServerCommand(string From, string Text, string Parameters)
{
    public string Script => Parameters + Text;
}
