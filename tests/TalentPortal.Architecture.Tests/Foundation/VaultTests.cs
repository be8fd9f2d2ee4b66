using System.Reflection;
using Mono.Cecil;
using TalentPortal.Application.Foundation;
using TalentPortal.Persistence.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>Bar B16: who opens a sealed number. Read from the compiled method bodies, so no way of writing the call escapes.</summary>
public sealed class VaultTests
{
    /// <summary>Each shows or uses the whole number; whoever shows one writes a line that its owner can read.</summary>
    private static readonly Dictionary<string, string> Openers = new()
    {
        ["TalentPortal.Application.Foundation.PersonalDataVault"] = "masks and re-seals inside itself",
        ["TalentPortal.Application.Audit.RevealService"] = "one number with a reason, written down",
        ["TalentPortal.Application.Notices.ObjectionService"] = "an objector's contact with a reason, written down as a step",
        ["TalentPortal.Application.Payments.BankFileContents"] = "the bank's file, one line written down for each person",
        ["TalentPortal.Application.Awards.AwardBankFile"] = "the bank's file of instalments, one line written down for each person",
        ["TalentPortal.Application.Payments.BankResultService"] = "tells the payee by text message",
        ["TalentPortal.Application.Talents.OwnData.OwnDataExport"] = "everything held about somebody, to nobody but them, an event of their account",
        ["TalentPortal.Application.Accounts.PasswordService"] = "sends the owner a code",
        ["TalentPortal.Application.Accounts.AccountMessages"] = "tells whoever holds an account by text message",
        ["TalentPortal.Application.Accounts.PhoneCodes"] = "the phone that a code proved becomes the account's",
        ["TalentPortal.Application.Accounts.OneTimePasswords"] = "sends the owner a password",
        ["TalentPortal.Application.Messages.OutboxDispatcher"] = "hands a message to the gateway",
        ["TalentPortal.Application.Messages.DevelopmentInbox"] = "Development only",
        ["TalentPortal.Application.Talents.DuplicateSearch"] = "compares the numbers of namesakes; gives none out",
        ["TalentPortal.Application.Talents.Numbers.NumberExportJob"] = "a list with numbers that was asked for and approved, one line written down for each person",
        ["TalentPortal.Application.Talents.PersonLookAlikes"] = "compares the numbers of two records that may be one person; gives none out",
        ["TalentPortal.Application.Talents.ApplicantsRoster"] = "a command's roster of invented people",
    };

    [Fact]
    public void SealedNumbers_AreOpenedByTheNamedServicesOnly() =>
        CallersOf(nameof(PersonalDataVault.Open), typeof(IPortalDb).Assembly, typeof(PortalDb).Assembly, typeof(RightAttribute).Assembly).ShouldBe(Openers.Keys.Order(StringComparer.Ordinal));

    /// <summary>Seeded defect inside: a lambda of an asynchronous method in this class opens a number.</summary>
    [Fact]
    public void SearchForOpeners_InAnAsynchronousLambda_FindsItsType() =>
        CallersOf(nameof(PersonalDataVault.Open), typeof(VaultTests).Assembly).ShouldBe([typeof(Burglar).FullName!]);

    private static List<string> CallersOf(string method, params Assembly[] assemblies) => [.. (
        from assembly in assemblies
        from type in AssemblyDefinition.ReadAssembly(assembly.Location).MainModule.GetTypes()
        from body in type.Methods.Where(candidate => candidate.HasBody)
        from instruction in body.Body.Instructions
        where instruction.Operand is MethodReference called && called.Name == method && called.DeclaringType.FullName == typeof(PersonalDataVault).FullName
        select Outermost(type).FullName).Distinct().Order(StringComparer.Ordinal)];

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}

/// <summary>Never made; only its body is read.</summary>
internal sealed class Burglar(PersonalDataVault vault)
{
    public async Task<List<string>> LookAsync(IEnumerable<Domain.Foundation.ProtectedText> numbers)
    {
        await Task.Yield();
        return [.. numbers.Select(number => vault.Open(Domain.Foundation.PersonalField.IdNumber, Guid.Empty, number))];
    }
}
