using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Accounts;

namespace TalentPortal.Persistence.Accounts;

internal sealed class AccountEventConfiguration : IEntityTypeConfiguration<AccountEvent>
{
    public void Configure(EntityTypeBuilder<AccountEvent> builder)
    {
        builder.ToTable("AccountEvents");
        builder.Property(happened => happened.AccountName).HasMaxLength(60);
        builder.Property(happened => happened.ByName).HasMaxLength(60);
        builder.Property(happened => happened.Detail).HasMaxLength(500);
        // The log is read from its end; the id settles events of the same moment.
        builder.HasIndex(happened => new { happened.At, happened.Id });
        builder.HasIndex(happened => new { happened.Account, happened.At });
    }
}
