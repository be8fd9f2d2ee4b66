using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Talents;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Accounts;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(account => account.DisplayName).HasMaxLength(60);
        builder.Property(account => account.Language).HasMaxLength(10);
        builder.Property(account => account.TownshipCode).HasMaxLength(12);
        builder.Ignore(account => account.AccountId);
        builder.Ignore(account => account.IsApplicant);
        builder.Protected(account => account.Phone);
        builder.Protected(account => account.Mail);
        builder.HasIndex(account => new { account.DisplayName, account.Id });
        builder.HasIndex(account => account.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(account => account.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Employer>().WithMany().HasForeignKey(account => account.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(account => account.Roles, role =>
        {
            role.ToTable("AccountRoles");
            role.WithOwner().HasForeignKey("AccountId");
            role.HasKey(part => part.Id);
            role.HasIndex("AccountId", nameof(AccountRole.Role)).IsUnique();
        });
    }
}

internal sealed class SignInSessionConfiguration : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> builder)
    {
        builder.ToTable("SignInSessions");
        builder.HasOne<Account>().WithMany().HasForeignKey(session => session.AccountId);
        builder.HasIndex(session => session.EndsAt);
    }
}

internal sealed class DelegationConfiguration : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.ToTable("Delegations");
        builder.Property(delegation => delegation.Reason).HasMaxLength(200);
        // By day first: every request asks whether anything open is for its account, and few delegations are open at a time.
        builder.HasIndex(delegation => new { delegation.LastDay, delegation.To });
    }
}

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("SavedViews");
        builder.Property(view => view.Name).HasMaxLength(SavedView.LongestName);
        builder.Property(view => view.Query).HasMaxLength(SavedView.LongestQuery);
        builder.HasIndex(view => new { view.Owner, view.List, view.Name }).IsUnique();
    }
}

internal sealed class ConflictOfInterestConfiguration : IEntityTypeConfiguration<ConflictOfInterest>
{
    public void Configure(EntityTypeBuilder<ConflictOfInterest> builder)
    {
        builder.ToTable("ConflictsOfInterest");
        builder.Property(conflict => conflict.Relation).HasMaxLength(100);
        builder.HasIndex(conflict => conflict.Staff);
    }
}
