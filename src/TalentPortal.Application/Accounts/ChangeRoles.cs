using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Accounts;

public sealed class ChangeRoles : AccountDuties
{
    public long Version { get; set; }
}

public sealed class ChangeRolesValidator(PortalTexts texts) : AccountDutiesValidator<ChangeRoles>(texts);
