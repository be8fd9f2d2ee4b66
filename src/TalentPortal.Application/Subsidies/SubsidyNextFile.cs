using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>The file that opens once the present one is decided; its name as everybody reads it.</summary>
public sealed record SubsidyNextFile(SubsidyApplicationId Id, string CaseNumber, string MaskedName);
